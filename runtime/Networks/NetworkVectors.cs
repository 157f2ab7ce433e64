#if VECTORS
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
    public static float Largest(Vector512<float> vector) => Largest(Larger(vector.GetLower(), vector.GetUpper()));

    /// <summary>The largest element.</summary>
    /// <param name="vector">The elements; none of them NaN.</param>
    public static float Largest(Vector256<float> vector) => Largest(Larger(vector.GetLower(), vector.GetUpper()));

    /// <summary>The largest element.</summary>
    /// <param name="vector">The elements; none of them NaN.</param>
    public static float Largest(Vector128<float> vector)
    {
        Vector128<float> pair = Larger(vector, Vector128.Shuffle(vector, Vector128.Create(2, 3, 2, 3)));
        return Larger(pair, Vector128.Shuffle(pair, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }

    /// <summary>The largest of some magnitudes, or what is given if that is larger; NaN where one is NaN or infinite.</summary>
    /// <param name="magnitudes">The bits of floats without their signs, which as integers have the same order.</param>
    /// <param name="least">Finite, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector512<int> magnitudes, float least) => Largest(Vector256.Max(magnitudes.GetLower(), magnitudes.GetUpper()), least);

    /// <inheritdoc cref="Largest(Vector512{int}, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector256<int> magnitudes, float least) => Largest(Vector128.Max(magnitudes.GetLower(), magnitudes.GetUpper()), least);

    /// <inheritdoc cref="Largest(Vector512{int}, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector128<int> magnitudes, float least)
    {
        Vector128<int> pair = Vector128.Max(magnitudes, Vector128.Shuffle(magnitudes, Vector128.Create(2, 3, 2, 3)));
        return Largest(Vector128.Max(pair, Vector128.Shuffle(pair, Vector128.Create(1, 1, 1, 1))).ToScalar(), least);
    }

    /// <inheritdoc cref="Largest(Vector512{int}, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(int magnitudes, float least)
    {
        float largest = BitConverter.Int32BitsToSingle(Math.Max(magnitudes, BitConverter.SingleToInt32Bits(least)));
        return largest + largest * 0f;
    }

    /// <summary>
    /// Adds eight products to each of eight sums, in ascending order: a row of weights for each sum, times the same eight factors. The products are computed
    /// row by row and turned, so that those of one factor lie side by side. Only where the processor has AVX.
    /// </summary>
    /// <param name="sums">The sums.</param>
    /// <param name="rows">The first weight of the first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="factors">The factors.</param>
    /// <param name="skipped">How many of them, from the first on, are left out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AddProducts(Vector256<float> sums, ref readonly float rows, nuint stride, Vector256<float> factors, int skipped)
    {
        Vector256<float> a = Vector256.LoadUnsafe(in rows) * factors;
        Vector256<float> b = Vector256.LoadUnsafe(in rows, stride) * factors;
        Vector256<float> c = Vector256.LoadUnsafe(in rows, 2 * stride) * factors;
        Vector256<float> d = Vector256.LoadUnsafe(in rows, 3 * stride) * factors;
        Vector256<float> e = Vector256.LoadUnsafe(in rows, 4 * stride) * factors;
        Vector256<float> f = Vector256.LoadUnsafe(in rows, 5 * stride) * factors;
        Vector256<float> g = Vector256.LoadUnsafe(in rows, 6 * stride) * factors;
        Vector256<float> h = Vector256.LoadUnsafe(in rows, 7 * stride) * factors;

        // Each half of a vector holds four factors: of these, two of two rows, then one of four rows.
        (Vector256<float> ab, Vector256<float> ab2) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        (Vector256<float> cd, Vector256<float> cd2) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        (Vector256<float> ef, Vector256<float> ef2) = (Avx.UnpackLow(e, f), Avx.UnpackHigh(e, f));
        (Vector256<float> gh, Vector256<float> gh2) = (Avx.UnpackLow(g, h), Avx.UnpackHigh(g, h));
        const byte First = 0x44;
        const byte Second = 0xEE;
        (Vector256<float> top0, Vector256<float> bottom0) = (Avx.Shuffle(ab, cd, First), Avx.Shuffle(ef, gh, First));
        (Vector256<float> top1, Vector256<float> bottom1) = (Avx.Shuffle(ab, cd, Second), Avx.Shuffle(ef, gh, Second));
        (Vector256<float> top2, Vector256<float> bottom2) = (Avx.Shuffle(ab2, cd2, First), Avx.Shuffle(ef2, gh2, First));
        (Vector256<float> top3, Vector256<float> bottom3) = (Avx.Shuffle(ab2, cd2, Second), Avx.Shuffle(ef2, gh2, Second));
        const byte Lower = 0x20;
        const byte Upper = 0x31;
        sums = skipped > 0 ? sums : sums + Avx.Permute2x128(top0, bottom0, Lower);
        sums = skipped > 1 ? sums : sums + Avx.Permute2x128(top1, bottom1, Lower);
        sums = skipped > 2 ? sums : sums + Avx.Permute2x128(top2, bottom2, Lower);
        sums = skipped > 3 ? sums : sums + Avx.Permute2x128(top3, bottom3, Lower);
        sums = skipped > 4 ? sums : sums + Avx.Permute2x128(top0, bottom0, Upper);
        sums = skipped > 5 ? sums : sums + Avx.Permute2x128(top1, bottom1, Upper);
        sums = skipped > 6 ? sums : sums + Avx.Permute2x128(top2, bottom2, Upper);
        return sums + Avx.Permute2x128(top3, bottom3, Upper);
    }

    /// <summary>Two instructions; the library's maximum, which looks after NaN and the sign of 0, takes eight.</summary>
    private static Vector256<float> Larger(Vector256<float> left, Vector256<float> right) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), right, left);

    private static Vector128<float> Larger(Vector128<float> left, Vector128<float> right) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), right, left);

    private static ReadOnlySpan<float> Some(float[] values, int first) => new(values, first, Math.Min(Bits, values.Length - first));
}
#endif
