using System;

namespace RmsProp.Embedded;

/// <summary>The check of every <c>buffer, offset, count</c> triple. The throws stand apart, so that a valid call loads no string.</summary>
internal static class ByteRange
{
    /// <summary>Refuses a range that doesn't lie within its buffer, naming the argument at fault.</summary>
    public static void Check(byte[] buffer, int offset, int count)
    {
        if (buffer == null)
        {
            ThrowNoBuffer();
            return;
        }

        if (offset < 0 || offset > buffer.Length)
        {
            ThrowBadOffset();
        }

        if (count < 0 || count > buffer.Length - offset)
        {
            ThrowBadCount();
        }
    }

    /// <summary>Refuses the argument <c>count</c>.</summary>
    public static void ThrowBadCount()
    {
        throw new ArgumentOutOfRangeException("count");
    }

    /// <summary>Refuses the argument <c>buffer</c>, which is null.</summary>
    public static void ThrowNoBuffer()
    {
        throw new ArgumentNullException("buffer");
    }

    /// <summary>Refuses the argument <c>offset</c>.</summary>
    public static void ThrowBadOffset()
    {
        throw new ArgumentOutOfRangeException("offset");
    }
}
