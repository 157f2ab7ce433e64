namespace System.Runtime.CompilerServices;

/// <summary>Constant data of arrays.</summary>
public static class RuntimeHelpers
{
    /// <summary>Fills a new array with constant data. The compiler runs it, never the device.</summary>
    [Intrinsic]
    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) => Environment.FailFast("array data at run time");
}
