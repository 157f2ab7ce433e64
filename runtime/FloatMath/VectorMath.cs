#if VECTORS
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RmsProp.Embedded;

/// <summary>Elementary functions of vectors that give each element the bits of <see cref="FloatMath"/>; and what generated code does with two floats.</summary>
public static class VectorMath
{
    /// <summary><see cref="FloatMath.Exp"/> of each element, with the same bits.</summary>
    /// <param name="x">Any floats.</param>
    /// <returns>What <see cref="FloatMath.Exp"/> gives for each; a NaN stays as it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x) => Vector512.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    /// <summary><see cref="FloatMath.Exp"/> of each element, with the same bits.</summary>
    /// <param name="x">Any floats.</param>
    /// <returns>What <see cref="FloatMath.Exp"/> gives for each; a NaN stays as it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) => Exp(x.ToVector256()).GetLower();

    /// <summary><see cref="FloatMath.Exp"/> of each element, with the same bits.</summary>
    /// <param name="x">Any floats.</param>
    /// <returns>What <see cref="FloatMath.Exp"/> gives for each; a NaN stays as it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // What comes out for arguments too large, too small or NaN is replaced in the end.
        Vector256<float> nearest = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), Vector256.Create(-0.5f), Vector256.Create(0.5f));
        Vector256<int> n = Truncate(x * FloatMath.Log2E + nearest);
        Vector256<float> exponent = Vector256.ConvertToSingle(n);
        Vector256<float> high = x - exponent * FloatMath.Ln2High;
        Vector256<float> low = exponent * FloatMath.Ln2Low;
        Vector256<float> r = high - low;

        Vector256<float> p = Vector256.Create(FloatMath.Exp6);
        p = p * r + Vector256.Create(FloatMath.Exp5);
        p = p * r + Vector256.Create(FloatMath.Exp4);
        p = p * r + Vector256.Create(FloatMath.Exp3);
        p = p * r + Vector256.Create(FloatMath.Exp2);
        Vector256<float> y = Vector256<float>.One + (high + (r * r * p - low));

        // In two factors always: the first product is exact, so that the result is rounded once, as with one factor.
        Vector256<int> half = n >> 1;
        y = y * PowerOfTwo(half) * PowerOfTwo(n - half);

        y = Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Create(FloatMath.ExpOverflow), x), Vector256.Create(float.PositiveInfinity), y);
        y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(FloatMath.ExpUnderflow)), Vector256<float>.Zero, y);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, x);
    }

    /// <summary>Reads two floats into the lower half of a vector.</summary>
    /// <param name="source">A float; at the index from it, and behind that, are the two.</param>
    /// <param name="index">How many floats further.</param>
    /// <returns>The two, then zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadPair(ref readonly float source, nuint index) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), index)))).AsSingle();

    /// <summary>Writes the lower half of a vector.</summary>
    /// <param name="pair">The two floats, then any.</param>
    /// <param name="destination">A float; at the index from it, and behind that, is room for the two.</param>
    /// <param name="index">How many floats further.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePair(Vector128<float> pair, ref float destination, nuint index) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref destination, index)), pair.AsDouble().ToScalar());

    /// <summary>The integers towards 0; any for what is out of their range, which on most processors takes a quarter of the instructions.</summary>
    private static Vector256<int> Truncate(Vector256<float> x) =>
#if NET9_0_OR_GREATER
        Vector256.ConvertToInt32Native(x);
#else
        Vector256.ConvertToInt32(x);
#endif

    private static Vector256<float> PowerOfTwo(Vector256<int> exponent) => ((exponent + Vector256.Create(127)) << 23).AsSingle();
}
#endif
