using System.Runtime.CompilerServices;

namespace System;

/// <summary>A row of values; the compiler goes through it to the elements of inline arrays.</summary>
public readonly ref struct Span<T>
{
    private readonly ref T first;
    private readonly int length;

    internal Span(ref T first, int length)
    {
        this.first = ref first;
        this.length = length;
    }

    /// <summary>One value.</summary>
    /// <param name="index">0 to below the length; anything else stops the program.</param>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)length)
            {
                Environment.FailFast("index out of range");
            }

            return ref Unsafe.Add(ref first, index);
        }
    }
}

/// <summary>A row of values to read; the compiler goes through it to the elements of inline arrays.</summary>
public readonly ref struct ReadOnlySpan<T>
{
    private readonly ref readonly T first;
    private readonly int length;

    internal ReadOnlySpan(ref readonly T first, int length)
    {
        this.first = ref first;
        this.length = length;
    }

    /// <summary>One value.</summary>
    /// <param name="index">0 to below the length; anything else stops the program.</param>
    public ref readonly T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)length)
            {
                Environment.FailFast("index out of range");
            }

            return ref Unsafe.Add(ref Unsafe.AsRef(in first), index);
        }
    }
}
