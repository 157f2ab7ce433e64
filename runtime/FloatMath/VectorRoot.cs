#if VECTORS
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RmsProp.Embedded;

/// <summary>
/// Square roots without the divider, for processors with AVX-512: while the divider works on one vector, the multipliers find the roots of another. The
/// bits are those of the divider's, correctly rounded.
/// </summary>
/// <remarks>
/// Source of the method: P. Markstein, "Software Division and Square Root Using Goldschmidt's Algorithms", RNC6, 2004. That it rounds every root correctly
/// was found by trying all significands.
/// </remarks>
public static class VectorRoot
{
    /// <summary>The bits of 2^-100: of smaller numbers the last remainder would be denormal.</summary>
    private const uint Smallest = (127 - 100) << 23;

    /// <summary>The bits of 2^100.</summary>
    private const uint AboveLargest = (127 + 100) << 23;

    /// <summary>The square root of each element, with the bits of <see cref="Vector512.Sqrt{T}"/>.</summary>
    /// <param name="x">Any floats. Where one is outside [2^-100, 2^100), or there is no AVX-512, the divider finds the roots.</param>
    /// <returns>The root of each, correctly rounded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sqrt(Vector512<float> x) =>
        Avx512F.IsSupported && IsRefined(x) ? Refine(x, Avx512F.ReciprocalSqrt14(x)) : Vector512.Sqrt(x);

    /// <summary>Makes estimates of reciprocal roots to roots.</summary>
    /// <param name="x">Floats in [2^-100, 2^100).</param>
    /// <param name="estimate">For each the reciprocal of its root, with a relative error of at most 2^-14.</param>
    /// <returns>The root of each, correctly rounded.</returns>
    /// <exception cref="System.PlatformNotSupportedException">On .NET 8, where the processor has no AVX-512.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Refine(Vector512<float> x, Vector512<float> estimate)
    {
        Vector512<float> root = x * estimate;
        Vector512<float> halfReciprocal = 0.5f * estimate;

        // One step of Newton's method for both, from 14 correct bits to all but the last.
        Vector512<float> error = MultiplyAdd(-root, halfReciprocal, Vector512.Create(0.5f));
        root = MultiplyAdd(root, error, root);
        halfReciprocal = MultiplyAdd(halfReciprocal, error, halfReciprocal);

        // What is missing of x is exact here, since it is rounded once only; so the root is rounded as if all its bits were known.
        Vector512<float> remainder = MultiplyAdd(-root, root, x);
        return MultiplyAdd(remainder, halfReciprocal, root);
    }

    private static bool IsRefined(Vector512<float> x) =>
        Vector512.LessThanAll(x.AsUInt32() - Vector512.Create(Smallest), Vector512.Create(AboveLargest - Smallest));

    /// <summary>Rounds once.</summary>
    private static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
#if NET9_0_OR_GREATER
        Vector512.FusedMultiplyAdd(left, right, addend);
#else
        Avx512F.FusedMultiplyAdd(left, right, addend);
#endif
}
#endif
