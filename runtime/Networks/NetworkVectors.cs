#if VECTORS
using System;
using System.Runtime.Intrinsics;

namespace RmsProp.Embedded;

/// <summary>What generated networks ask of vectors. Not for direct use.</summary>
public static class NetworkVectors
{
    /// <summary>How many values have a bit each in one number.</summary>
    private const int Bits = 64;

    /// <summary>
    /// Which of up to 64 values from an index on are not 0, a bit for each from the lowest on. To go from bit to bit takes a jump for each of them that can
    /// be foreseen; to test the values one by one takes one for each value that can't.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="first">The index of the first of them.</param>
    public static ulong NonZero(float[] values, int first)
    {
        ReadOnlySpan<float> some = Some(values, first);
        ulong bits = 0;
        int i = 0;
        for (; i + Vector256<float>.Count <= some.Length; i += Vector256<float>.Count)
        {
            Vector256<float> vector = Vector256.Create(some.Slice(i, Vector256<float>.Count));
            bits |= (ulong)Vector256.ExtractMostSignificantBits(~Vector256.Equals(vector, Vector256<float>.Zero)) << i;
        }

        for (; i < some.Length; i++)
        {
            bits |= (some[i] != 0f ? 1UL : 0UL) << i;
        }

        return bits;
    }

    /// <summary>Which of up to 64 values from an index on are 0, a bit for each from the lowest on.</summary>
    /// <param name="values">The values.</param>
    /// <param name="first">The index of the first of them.</param>
    public static ulong Zero(float[] values, int first) => ~NonZero(values, first) & (ulong.MaxValue >> (Bits - Some(values, first).Length));

    /// <summary>The largest element.</summary>
    /// <param name="vector">The elements; none of them NaN.</param>
    public static float Largest(Vector512<float> vector) => Largest(Vector256.Max(vector.GetLower(), vector.GetUpper()));

    /// <summary>The largest element.</summary>
    /// <param name="vector">The elements; none of them NaN.</param>
    public static float Largest(Vector256<float> vector) => Largest(Vector128.Max(vector.GetLower(), vector.GetUpper()));

    /// <summary>The largest element.</summary>
    /// <param name="vector">The elements; none of them NaN.</param>
    public static float Largest(Vector128<float> vector)
    {
        Vector128<float> pair = Vector128.Max(vector, Vector128.Shuffle(vector, Vector128.Create(2, 3, 2, 3)));
        return Vector128.Max(pair, Vector128.Shuffle(pair, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }

    private static ReadOnlySpan<float> Some(float[] values, int first) => new(values, first, Math.Min(Bits, values.Length - first));
}
#endif
