namespace RmsProp.Embedded;

/// <summary>Draws the start values of generated networks: the same numbers on every target. Not for direct use.</summary>
/// <remarks>
/// A counter-based generator: each number is a hash of seed, stream and index, so that none depends on another and nothing is kept. The hash is
/// C. Wellons' lowbias32 (Prospecting for Hash Functions, 2018). All arithmetic is of <see cref="int"/>, whose shifts are masked, since
/// nanoFramework's interpreter mistakes mixtures with unsigned integers.
/// </remarks>
public static class NetworkStart
{
    private const int Golden = unchecked((int)0x9E3779B9);

    // 2^-23: takes 24 bits to the range from 0 to below 2.
    private const float Scale = 1.1920929E-07f;

    /// <summary>Fills a range with numbers uniform from -<paramref name="limit"/> to below <paramref name="limit"/>.</summary>
    /// <param name="values">Holds the range.</param>
    /// <param name="start">Its first index.</param>
    /// <param name="end">The index after its last.</param>
    /// <param name="limit">Finite, 0 or more.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Which of the seed's streams.</param>
    public static void Fill(float[] values, int start, int end, float limit, int seed, int stream)
    {
        unchecked
        {
            int key = Hash(Hash(seed) + stream * Golden);
            for (int i = start; i < end; i++)
            {
                int bits = (Hash(key + i * Golden) >> 8) & 0xFFFFFF;
                values[i] = (bits * Scale - 1f) * limit;
            }
        }
    }

    private static int Hash(int x)
    {
        unchecked
        {
            x = x ^ ((x >> 16) & 0xFFFF);
            x = x * 0x7FEB352D;
            x = x ^ ((x >> 15) & 0x1FFFF);
            x = x * (int)0x846CA68B;
            return x ^ ((x >> 16) & 0xFFFF);
        }
    }
}
