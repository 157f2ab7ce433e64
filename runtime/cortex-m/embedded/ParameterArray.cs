using System;

namespace RmsProp.Embedded;

/// <summary>Errors that generated code reports about its arrays. Not for direct use.</summary>
/// <remarks>Takes the place of the class that puts a message together, for which there would be no memory.</remarks>
public static class ParameterArray
{
    /// <summary>Stops the program over an array that is null or of the wrong length.</summary>
    /// <param name="argument">The argument that holds the array.</param>
    /// <param name="field">The field within it.</param>
    /// <param name="length">The length it must have.</param>
    // That it ends with a throw tells the compiler that after a call the length is known, and so spares the bounds checks of every element.
    public static void ThrowWrongLength(string argument, string field, int length)
    {
        Console.Write(field);
        Console.Write(" must be of length ");
        Console.Write(length);
        Console.Write("\n");
        throw new ArgumentException("wrong array", argument);
    }

    /// <summary>Stops the program over an input that is null or of the wrong length.</summary>
    /// <param name="argument">The array.</param>
    /// <param name="length">The length it must have.</param>
    public static void ThrowWrongLength(string argument, int length)
    {
        ThrowWrongLength("", argument, length);

        // The compiler looks no further than here for the throw.
        throw new ArgumentException("wrong array", argument);
    }

    /// <summary>Stops the program over a number that is not from 0 to below a count: a label, or a layer.</summary>
    /// <param name="argument">The number.</param>
    /// <param name="count">The count.</param>
    public static void ThrowOutOfRange(string argument, int count)
    {
        Console.Write(argument);
        Console.Write(" must be below ");
        Console.Write(count);
        Console.Write("\n");
        throw new ArgumentException("out of range", argument);
    }

    /// <summary>Stops the program over an array among several that is null or of the wrong length.</summary>
    /// <param name="argument">The arrays.</param>
    /// <param name="index">The index of the one.</param>
    /// <param name="length">The length it must have.</param>
    public static void ThrowWrongLength(string argument, int index, int length)
    {
        WriteIndex(argument, index);
        ThrowWrongLength("", "", length);
        throw new ArgumentException("wrong array", argument);
    }

    /// <summary>Stops the program over a number in an array that is not from 0 to below a count.</summary>
    /// <param name="argument">The array.</param>
    /// <param name="index">The index of the number.</param>
    /// <param name="count">The count.</param>
    public static void ThrowOutOfRange(string argument, int index, int count)
    {
        WriteIndex(argument, index);
        ThrowOutOfRange("", count);
        throw new ArgumentException("out of range", argument);
    }

    /// <summary>Stops the program over two arrays of which one is null, or which are not of the same length.</summary>
    /// <param name="argument">One of them.</param>
    /// <param name="other">The other.</param>
    // Every text is in the memory of every image, so this one says less.
    public static void ThrowUnequalLengths(string argument, string other)
    {
        throw new ArgumentException("wrong array", other);
    }

    private static void WriteIndex(string argument, int index)
    {
        Console.Write(argument);
        Console.Write('[');
        Console.Write(index);
        Console.Write(']');
    }
}
