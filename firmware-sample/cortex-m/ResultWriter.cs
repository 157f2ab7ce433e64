using System;

using RmsProp.Embedded;

namespace FirmwareSample.CortexM;

/// <summary>Prints the last line of a run, the bits of what was learnt: that of ResultLine on .NET, piece by piece, since there is no text to put together.</summary>
internal static class ResultWriter
{
    /// <summary>Starts the line.</summary>
    public static void Begin()
    {
        Console.Write("RESULT");
    }

    /// <summary>The bits of each value, eight hexadecimal digits each.</summary>
    public static void Write(float[] values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            Write(values[index]);
        }
    }

    /// <summary>The bits of one value, eight hexadecimal digits.</summary>
    public static void Write(float value)
    {
        Write(BitConverter.SingleToInt32Bits(value));
    }

    /// <summary>Thirty-two bits, eight hexadecimal digits.</summary>
    public static void Write(int bits)
    {
        Console.Write(' ');
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            Console.Write("0123456789abcdef"[(bits >> shift) & 15]);
        }
    }

    /// <summary>A hash of a checkpoint, for networks of many parameters.</summary>
    public static void Write(byte[] checkpoint)
    {
        // With its own CRC-32, every checkpoint would have the same one.
        Write(Crc32.Compute(checkpoint, 0, checkpoint.Length - 4));
    }

    /// <summary>Ends the line.</summary>
    public static void End()
    {
        Console.Write('\n');
    }
}
