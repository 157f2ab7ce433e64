using System;

namespace RmsProp.Embedded;

/// <summary>
/// The format of checkpoints, which generated <c>Save</c> and <c>TryLoad</c> members write and read; the same bytes on every target.
/// </summary>
/// <remarks>
/// <para>All numbers are little-endian. Floats and doubles are stored as the bits of their IEEE 754 representation.</para>
/// <code>
/// offset  bytes
///      0      4   magic: the letters R M S P
///      4      2   version of the format: 1
///      6      2   content: 1 parameters, 2 parameters and optimizer state
///      8      4   hash of the fields' names, types and lengths; with state, of the options too
///     12      4   length of the whole checkpoint
///     16      n   values in order of declaration, frozen ones too; then each part of the state; then the counters
/// 16 + n      4   CRC-32 (IEEE 802.3) of all bytes before
/// </code>
/// </remarks>
public static unsafe class Checkpoint
{
    /// <summary>Bytes before the values.</summary>
    public const int HeaderBytes = 16;

    /// <summary>Bytes after the values.</summary>
    public const int TrailerBytes = 4;

    private const int Magic = 0x50534D52;
    private const int Version = 1;

    /// <summary>Starts a checkpoint: checks that it fits and writes its header.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="offset">The index of the first byte.</param>
    /// <param name="length">The length of the whole checkpoint in bytes.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="hash">The hash of the model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="buffer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="buffer"/> is too short. Nothing is written.</exception>
    public static void Begin(byte[] buffer, int offset, int length, CheckpointContent content, int hash)
    {
        CheckArguments(buffer, offset);
        if (buffer.Length - offset < length)
        {
            ThrowTooShort();
        }

        Write(buffer, offset, Magic);
        Write(buffer, offset + 4, Version | ((int)content << 16));
        Write(buffer, offset + 8, hash);
        Write(buffer, offset + 12, length);
    }

    /// <summary>Ends a checkpoint: writes the CRC of all that is before it.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="offset">The index of the checkpoint's first byte.</param>
    /// <param name="length">The length of the whole checkpoint in bytes.</param>
    public static void End(byte[] buffer, int offset, int length)
    {
        int end = length - TrailerBytes;
        Write(buffer, offset + end, Crc32.Compute(buffer, offset, end));
    }

    /// <summary>Whether the bytes are an intact checkpoint of the given kind.</summary>
    /// <param name="buffer">Where to read.</param>
    /// <param name="offset">The index of the first byte.</param>
    /// <param name="length">The length that the whole checkpoint must have, in bytes.</param>
    /// <param name="content">What it must hold.</param>
    /// <param name="hash">The hash of the model that it must be of.</param>
    /// <returns><see cref="CheckpointResult.Loaded"/> when it is, otherwise the first reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="buffer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    public static CheckpointResult Check(byte[] buffer, int offset, int length, CheckpointContent content, int hash)
    {
        CheckArguments(buffer, offset);
        if (buffer.Length - offset < HeaderBytes)
        {
            return CheckpointResult.TooShort;
        }

        if (ReadInt32(buffer, offset) != Magic)
        {
            return CheckpointResult.NotACheckpoint;
        }

        int kind = ReadInt32(buffer, offset + 4);
        if ((kind & 0xFFFF) != Version)
        {
            return CheckpointResult.UnknownVersion;
        }

        if (kind >> 16 != (int)content)
        {
            return CheckpointResult.OtherContent;
        }

        if (ReadInt32(buffer, offset + 8) != hash || ReadInt32(buffer, offset + 12) != length)
        {
            return CheckpointResult.OtherModel;
        }

        if (buffer.Length - offset < length)
        {
            return CheckpointResult.TooShort;
        }

        int end = length - TrailerBytes;
        return ReadInt32(buffer, offset + end) == Crc32.Compute(buffer, offset, end) ? CheckpointResult.Loaded : CheckpointResult.Damaged;
    }

    /// <summary>Writes a value to <paramref name="buffer"/> from <paramref name="offset"/> on.</summary>
    public static void Write(byte[] buffer, int offset, int value)
    {
        buffer[offset] = (byte)(value & 0xFF);
        buffer[offset + 1] = (byte)((value >> 8) & 0xFF);
        buffer[offset + 2] = (byte)((value >> 16) & 0xFF);
        buffer[offset + 3] = (byte)((value >> 24) & 0xFF);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public static void Write(byte[] buffer, int offset, float value)
    {
        int bits = *(int*)&value;
        Write(buffer, offset, bits);
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public static void Write(byte[] buffer, int offset, double value)
    {
        long bits = *(long*)&value;
        Write(buffer, offset, (int)(bits & 0xFFFFFFFF));
        Write(buffer, offset + 4, (int)((bits >> 32) & 0xFFFFFFFF));
    }

    /// <summary>Writes each of <paramref name="values"/> to <paramref name="buffer"/> from <paramref name="offset"/> on.</summary>
    public static void Write(byte[] buffer, int offset, float[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Write(buffer, offset + (4 * i), values[i]);
        }
    }

    /// <inheritdoc cref="Write(byte[], int, float[])"/>
    public static void Write(byte[] buffer, int offset, double[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Write(buffer, offset + (8 * i), values[i]);
        }
    }

    /// <summary>Reads a value from <paramref name="buffer"/> from <paramref name="offset"/> on.</summary>
    public static int ReadInt32(byte[] buffer, int offset) =>
        buffer[offset] | (buffer[offset + 1] << 8) | (buffer[offset + 2] << 16) | (buffer[offset + 3] << 24);

    /// <inheritdoc cref="ReadInt32"/>
    public static float ReadSingle(byte[] buffer, int offset)
    {
        return AsSingle(ReadInt32(buffer, offset), 0f);
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static double ReadDouble(byte[] buffer, int offset)
    {
        long low = ReadInt32(buffer, offset) & 0xFFFFFFFF;
        long high = ReadInt32(buffer, offset + 4);
        return AsDouble((high << 32) | low, 0);
    }

    /// <summary>Reads each of <paramref name="values"/> from <paramref name="buffer"/> from <paramref name="offset"/> on.</summary>
    public static void Read(byte[] buffer, int offset, float[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadSingle(buffer, offset + (4 * i));
        }
    }

    /// <inheritdoc cref="Read(byte[], int, float[])"/>
    public static void Read(byte[] buffer, int offset, double[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadDouble(buffer, offset + (8 * i));
        }
    }

    // On nanoFramework bits become a float when they are stored; the compiler skips the store to a local that is read once, but not this one.
    private static float AsSingle(int bits, float value)
    {
        value = *(float*)&bits;
        return value;
    }

    private static double AsDouble(long bits, double value)
    {
        value = *(double*)&bits;
        return value;
    }

    private static void CheckArguments(byte[] buffer, int offset)
    {
        if (buffer == null)
        {
            ByteRange.ThrowNoBuffer();
        }

        if (offset < 0)
        {
            ByteRange.ThrowBadOffset();
        }
    }

    private static void ThrowTooShort()
    {
        throw new ArgumentException("The checkpoint does not fit into the buffer.", "buffer");
    }
}
