using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>Roots that are found by multiplications have the bits of the divider's.</summary>
public sealed class VectorRootTests
{
    /// <summary>The least and the greatest error that a processor's estimate of a reciprocal root may have, and some between them.</summary>
    public static TheoryData<double> Errors { get; } = new(-1, -0.7, -0.3, 0, 0.3, 0.7, 1);

    /// <summary>
    /// From 1 to 4 are all significands with an even and an odd exponent; a factor of 4 changes nothing but exponents, as long as no remainder is denormal.
    /// So this is every float of the range.
    /// </summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public void EverySignificandIsRoundedCorrectlyWhateverTheEstimate(double error) => Compare(1f, 4f, error, stride: 1);

    /// <summary>Where the remainders are smallest, and where all is largest.</summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public void TheEndsOfTheRangeAreRoundedCorrectly(double error)
    {
        float smallest = MathF.ScaleB(1f, -100);
        float largest = MathF.ScaleB(1f, 100);
        Compare(smallest, smallest * 4f, error, Exhaustive.Or(101));
        Compare(largest / 4f, largest, error, Exhaustive.Or(101));
    }

    /// <summary>On a processor with AVX-512 the estimates are its own. With one float outside the range, the divider does it.</summary>
    [Fact]
    public void RootsOfAnyFloatsHaveTheBitsOfTheDivider()
    {
        uint stride = (uint)Exhaustive.Or(509);
        float smallest = MathF.ScaleB(1f, -100);
        float largest = MathF.ScaleB(1f, 100);
        foreach (float one in new[] { 0f, -0f, float.Epsilon, smallest, MathF.BitDecrement(smallest), largest, MathF.BitDecrement(largest), -1f, float.PositiveInfinity, float.NaN })
        {
            Compare(Vector512.Create(2f).WithElement(5, one));
        }

        for (ulong bits = 0; bits + (15 * stride) <= uint.MaxValue; bits += 16 * stride)
        {
            Compare((Vector512.Create((uint)bits) + (Vector512<uint>.Indices * stride)).AsSingle());
        }
    }

    private static void Compare(Vector512<float> x) => Compare(x, VectorRoot.Sqrt(x));

    /// <summary>Compares all floats from <paramref name="first"/> to <paramref name="end"/> that are a stride apart.</summary>
    private static void Compare(float first, float end, double error, int stride)
    {
        Span<float> x = stackalloc float[Vector512<float>.Count];
        Span<float> estimates = stackalloc float[Vector512<float>.Count];
        uint next = BitConverter.SingleToUInt32Bits(first);
        uint last = BitConverter.SingleToUInt32Bits(end) - 1;
        while (next <= last)
        {
            for (int lane = 0; lane < x.Length; lane++)
            {
                x[lane] = BitConverter.UInt32BitsToSingle(Math.Min(next, last));
                estimates[lane] = (float)((1 + (error / 16384)) / Math.Sqrt(x[lane]));
                next += (uint)stride;
            }

            Vector512<float> given = Vector512.Create<float>(x);
            Compare(given, VectorRoot.Refine(given, Vector512.Create<float>(estimates)));
        }
    }

    private static void Compare(Vector512<float> x, Vector512<float> actual)
    {
        Vector512<float> expected = Vector512.Sqrt(x);
        if (!Vector512.EqualsAll(expected.AsUInt32(), actual.AsUInt32()))
        {
            Assert.Fail(FormattableString.Invariant($"the roots of {x} are {actual} instead of {expected}"));
        }
    }
}
