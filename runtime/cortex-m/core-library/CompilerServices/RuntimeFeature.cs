namespace System.Runtime.CompilerServices;

/// <summary>What the C# compiler may rely on.</summary>
public static class RuntimeFeature
{
    /// <summary>Fields of ref structs may be references.</summary>
    public const string ByRefFields = nameof(ByRefFields);

    /// <summary>IntPtr is a number.</summary>
    public const string NumericIntPtr = nameof(NumericIntPtr);
}
