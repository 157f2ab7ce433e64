namespace System.Runtime.CompilerServices;

public static class RuntimeHelpers
{
    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) => throw null;
}
