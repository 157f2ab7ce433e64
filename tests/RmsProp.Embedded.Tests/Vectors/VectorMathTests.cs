using System;
using System.Runtime.Intrinsics;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>Functions of vectors give each element the bits of the function of a float.</summary>
public sealed class VectorMathTests
{
    /// <summary>A prime: a walk over all floats, in which every exponent has tens of thousands of significands.</summary>
    private const uint Stride = 509;

    /// <summary>Where the branches of the function of a float begin and end, and a step to either side.</summary>
    [Fact]
    public void ExponentialsAtTheEdgesHaveTheBitsOfFloatMath()
    {
        foreach (float edge in new[] { 0f, float.Epsilon, 0.34657f, 87.33654f, 88.02969f, 88.72283f, 88.72284f, 103.97208f, 104f, float.MaxValue, float.PositiveInfinity, float.NaN })
        {
            foreach (float x in new[] { edge, MathF.BitIncrement(edge), MathF.BitDecrement(edge) })
            {
                Compare(x, -x, 1f, -1f);
            }
        }

        Compare(BitConverter.UInt32BitsToSingle(0x7FC01234), BitConverter.UInt32BitsToSingle(0xFFC00001), -87.33655f, -100f);
    }

    [Fact]
    public void ExponentialsOfAWalkOverAllFloatsHaveTheBitsOfFloatMath()
    {
        for (ulong bits = 0; bits + (7 * Stride) <= uint.MaxValue; bits += 8 * Stride)
        {
            Vector256<uint> all = Vector256.Create((uint)bits) + (Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7) * Stride);
            Vector256<float> x = all.AsSingle();
            Vector256<uint> actual = VectorMath.Exp(x).AsUInt32();
            for (int lane = 0; lane < 8; lane++)
            {
                uint expected = BitConverter.SingleToUInt32Bits(FloatMath.Exp(x[lane]));
                if (actual[lane] != expected)
                {
                    Assert.Fail(FormattableString.Invariant($"Exp({x[lane]:R}): {actual[lane]:X8} instead of {expected:X8}"));
                }
            }
        }
    }

    private static void Compare(params float[] values)
    {
        Vector128<float> x = Vector128.Create(values);
        Vector256<float> twice = Vector256.Create(x, x);
        ulong[] expected = [.. Array.ConvertAll(values, value => (ulong)BitConverter.SingleToUInt32Bits(FloatMath.Exp(value)))];
        BitsAssert.Equal(expected, Bits(VectorMath.Exp(x)), "128");
        BitsAssert.Equal(expected, Bits(VectorMath.Exp(twice).GetUpper()), "256");
        BitsAssert.Equal(expected, Bits(VectorMath.Exp(Vector512.Create(twice, twice)).GetUpper().GetLower()), "512");
    }

    private static ulong[] Bits(Vector128<float> vector) => [vector.AsUInt32()[0], vector.AsUInt32()[1], vector.AsUInt32()[2], vector.AsUInt32()[3]];
}
