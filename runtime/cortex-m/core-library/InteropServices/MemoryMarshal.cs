using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

/// <summary>Rows of values from references to the first; the compiler calls these for inline arrays.</summary>
public static class MemoryMarshal
{
    /// <summary>The values from a first one on; whether they are there isn't checked.</summary>
    public static Span<T> CreateSpan<T>(scoped ref T reference, int length) => new(ref Unsafe.AsRef(in reference), length);

    /// <summary>The values from a first one on, to read; whether they are there isn't checked.</summary>
    public static ReadOnlySpan<T> CreateReadOnlySpan<T>(scoped ref readonly T reference, int length) => new(in Unsafe.AsRef(in reference), length);
}
