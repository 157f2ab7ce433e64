namespace System.Runtime.CompilerServices;

/// <summary>References beside references. The compiler puts instructions in place of every call.</summary>
public static class Unsafe
{
    /// <summary>A reference some elements on; whether there is one isn't checked.</summary>
    /// <param name="source">An element of an array.</param>
    /// <param name="elementOffset">How many elements on.</param>
    [Intrinsic]
    public static ref T Add<T>(ref T source, int elementOffset) => ref Add(ref source, elementOffset);

    /// <summary>The same place as another type.</summary>
    [Intrinsic]
    public static ref TTo As<TFrom, TTo>(ref TFrom source) => ref As<TFrom, TTo>(ref source);

    /// <summary>The same place, to write.</summary>
    [Intrinsic]
    public static ref T AsRef<T>(scoped ref readonly T source) => ref AsRef(in source);
}
