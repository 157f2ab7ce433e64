using System;
using System.ComponentModel;

namespace RmsProp.Embedded;

/// <summary>Errors that generated code reports about its arrays. Not for direct use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterArray
{
    /// <summary>Refuses an array that is null or of the wrong length. Apart from the callers, so that these load no string unless it is needed.</summary>
    /// <param name="argument">The argument that holds the array.</param>
    /// <param name="field">The field within it.</param>
    /// <param name="length">The length it must have.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowWrongLength(string argument, string field, int length)
    {
        throw new ArgumentException(argument + "." + field + " must be an array of length " + length.ToString() + ".", argument);
    }

    /// <summary>Refuses an input that is null or of the wrong length.</summary>
    /// <param name="argument">The array.</param>
    /// <param name="length">The length it must have.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowWrongLength(string argument, int length)
    {
        throw new ArgumentException(argument + " must be an array of length " + length.ToString(), argument);
    }

    /// <summary>Refuses a number that is not from 0 to below a count: a label, or a layer.</summary>
    /// <param name="argument">The number.</param>
    /// <param name="count">The count.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowOutOfRange(string argument, int count)
    {
        throw new ArgumentException(argument + " must be from 0 to below " + count.ToString(), argument);
    }

    /// <summary>Refuses an array among several that is null or of the wrong length.</summary>
    /// <param name="argument">The arrays.</param>
    /// <param name="index">The index of the one.</param>
    /// <param name="length">The length it must have.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowWrongLength(string argument, int index, int length)
    {
        throw new ArgumentException(argument + "[" + index.ToString() + "] must be an array of length " + length.ToString(), argument);
    }

    /// <summary>Refuses a number in an array that is not from 0 to below a count.</summary>
    /// <param name="argument">The array.</param>
    /// <param name="index">The index of the number.</param>
    /// <param name="count">The count.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowOutOfRange(string argument, int index, int count)
    {
        throw new ArgumentException(argument + "[" + index.ToString() + "] must be from 0 to below " + count.ToString(), argument);
    }

    /// <summary>Refuses two arrays of which one is null, or which are not of the same length.</summary>
    /// <param name="argument">One of them.</param>
    /// <param name="other">The other.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowUnequalLengths(string argument, string other)
    {
        throw new ArgumentException(other + " must be an array as long as " + argument, other);
    }
}
