using System.Runtime.CompilerServices;

namespace System;

/// <summary>The base of every array: after the method table the number of elements, then the elements.</summary>
public abstract unsafe class Array
{
    private const string AnotherType = "array of another type";

    private readonly int length;

    /// <summary>Number of elements.</summary>
    public int Length => length;

    // The elements start at the same place whatever their type is: an array of 8-byte elements lies so that this is a multiple of 8.
    private ref byte FirstByte => ref Unsafe.Add(ref Unsafe.As<int, byte>(ref Unsafe.AsRef(in length)), sizeof(int));

    // The first half-word of an array's method table.
    private int ElementSize => *(ushort*)methodTable;

    // The third word of an array's method table is that of its elements; of another class, that of its base.
    private IntPtr ElementType => ((IntPtr*)methodTable)[2];

    /// <summary>Sets elements to zero.</summary>
    /// <param name="array">Of any type.</param>
    /// <param name="index">The first element.</param>
    /// <param name="length">How many; a range beyond the array stops the program.</param>
    public static void Clear(Array array, int index, int length)
    {
        array.CheckRange(index, length);
        int size = array.ElementSize;
        SpanHelpers.Fill(ref Unsafe.Add(ref array.FirstByte, index * size), 0, (nuint)(length * size));
    }

    /// <summary>Copies the first elements.</summary>
    /// <param name="sourceArray">From here.</param>
    /// <param name="destinationArray">To here: another array of the same type.</param>
    /// <param name="length">How many; a range beyond an array stops the program.</param>
    public static void Copy(Array sourceArray, Array destinationArray, int length)
    {
        sourceArray.CheckRange(0, length);
        destinationArray.CheckRange(0, length);
        if (sourceArray.methodTable != destinationArray.methodTable)
        {
            Environment.FailFast(AnotherType);
        }

        SpanHelpers.Memmove(ref destinationArray.FirstByte, ref sourceArray.FirstByte, (nuint)(length * sourceArray.ElementSize));
    }

    /// <summary>Stores a reference, as <c>array[index] = value</c> does.</summary>
    internal static void SetReference(object?[] array, int index, object? value)
    {
        Array elements = array;
        elements.CheckRange(index, 1);
        if (value != null && !IsOf(value.methodTable, elements.ElementType))
        {
            Environment.FailFast(AnotherType);
        }

        Unsafe.As<byte, object?>(ref Unsafe.Add(ref elements.FirstByte, index * elements.ElementSize)) = value;
    }

    // Objects and interfaces have no base: arrays of these take everything.
    private static bool IsOf(IntPtr type, IntPtr wanted)
    {
        const uint Kind = 0x30000;
        const uint ArrayKind = 0x20000;
        if (((IntPtr*)wanted)[2] == default)
        {
            return true;
        }

        while (type != wanted)
        {
            bool isArray = (*(uint*)type & Kind) == ArrayKind;
            type = isArray ? default : ((IntPtr*)type)[2];
            if (type == default)
            {
                return false;
            }
        }

        return true;
    }

    private void CheckRange(int index, int count)
    {
        if (index < 0 || count < 0 || count > length - index)
        {
            Environment.FailFast("index out of range");
        }
    }
}

/// <summary>What the compiler takes the members of an array type from.</summary>
internal class Array<T> : Array
{
}
