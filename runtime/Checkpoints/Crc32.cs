namespace RmsProp.Embedded;

/// <summary>
/// The CRC-32 of Ethernet, zip and PNG: polynomial 0x04C11DB7, bits reflected, start value and final xor 0xFFFFFFFF.
/// It detects every burst of up to 32 bits, and all but one in 2^32 of the other errors.
/// </summary>
/// <remarks>
/// Bit by bit, without a table: 1 KiB of constants costs a small device more than the time it saves on a checkpoint.
/// Source: IEEE 802.3, clause 3.2.9. The CRC of the ASCII text <c>123456789</c> is 0xCBF43926.
/// </remarks>
public static class Crc32
{
    private const int ReflectedPolynomial = unchecked((int)0xEDB88320);

    /// <summary>The CRC of a range of bytes; 0 of an empty one.</summary>
    /// <param name="buffer">Holds the bytes.</param>
    /// <param name="offset">Index of the first byte, 0 to the length of the buffer.</param>
    /// <param name="count">Number of bytes, 0 to those left from <paramref name="offset"/> on.</param>
    /// <returns>All 32 bits of the CRC, so negative when the highest is set.</returns>
    /// <exception cref="System.ArgumentException">The buffer is null or the range isn't within it; names the argument.</exception>
    public static int Compute(byte[] buffer, int offset, int count)
    {
        return Append(0, buffer, offset, count);
    }

    /// <summary>The CRC of bytes seen before, followed by a range of bytes: the CRC of a whole from its parts.</summary>
    /// <param name="crc">The CRC of the bytes before; 0 when there are none.</param>
    /// <param name="buffer">Holds the bytes that follow.</param>
    /// <param name="offset">Index of the first byte, 0 to the length of the buffer.</param>
    /// <param name="count">Number of bytes, 0 to those left from <paramref name="offset"/> on.</param>
    /// <returns>All 32 bits of the CRC, so negative when the highest is set.</returns>
    /// <exception cref="System.ArgumentException">The buffer is null or the range isn't within it; names the argument.</exception>
    public static int Append(int crc, byte[] buffer, int offset, int count)
    {
        ByteRange.Check(buffer, offset, count);

        int remainder = ~crc;
        int end = offset + count;
        for (int index = offset; index < end; index++)
        {
            remainder ^= buffer[index];
            for (int bit = 0; bit < 8; bit++)
            {
                // -(remainder & 1) is all ones when a bit falls out on the right; the mask makes the shift of an int a logical one.
                remainder = ((remainder >> 1) & 0x7FFFFFFF) ^ (ReflectedPolynomial & -(remainder & 1));
            }
        }

        return ~remainder;
    }
}
