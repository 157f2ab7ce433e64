namespace System.Runtime;

/// <summary>What the compiler calls, by name, where a reference is stored in an array of references.</summary>
internal static class TypeCast
{
    private static void StelemRef(object?[] array, nint index, object? obj) => Array.SetReference(array, (int)index, obj);
}
