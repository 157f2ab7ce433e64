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

/// <summary>A row of values to read; the compiler goes through it to constant data and to the elements of inline arrays.</summary>
public readonly ref struct ReadOnlySpan<T>
{
    private readonly ref readonly T first;
    private readonly int length;

    internal ReadOnlySpan(ref readonly T first, int length)
    {
        this.first = ref first;
        this.length = length;
    }

    /// <summary>All elements of an array.</summary>
    /// <param name="array">Null is as an empty one.</param>
    public ReadOnlySpan(T[] array)
    {
        if (array == null || array.Length == 0)
        {
            this = default;
            return;
        }

        first = ref array[0];
        length = array.Length;
    }

    /// <summary>Values at an address; the compiler calls it for constant data, which stays in flash.</summary>
    /// <param name="pointer">The first.</param>
    /// <param name="length">How many; a negative number stops the program.</param>
    public unsafe ReadOnlySpan(void* pointer, int length)
    {
        if (length < 0)
        {
            Environment.FailFast("length out of range");
        }

        first = ref Unsafe.As<byte, T>(ref *(byte*)pointer);
        this.length = length;
    }

    /// <summary>Number of values.</summary>
    public int Length => length;

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
