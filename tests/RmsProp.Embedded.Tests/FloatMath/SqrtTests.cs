using System;
using Xunit;

namespace RmsProp.Embedded.Tests;

public class SqrtTests
{
    [Fact]
    public void PlainSqrtHasTheBitsOfThePlatformsRoot()
    {
        int stride = Exhaustive.Or(251);
        for (long bits = 0; bits <= 0x7F800000; bits += stride)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            if (BitConverter.SingleToInt32Bits(FloatMath.PlainSqrt(x)) != BitConverter.SingleToInt32Bits(MathF.Sqrt(x)))
            {
                Assert.Fail(FormattableString.Invariant($"PlainSqrt({x:G9}) is {FloatMath.PlainSqrt(x):G9}, not {MathF.Sqrt(x):G9}"));
            }
        }
    }

    /// <summary>Roots of the squares of two neighbours, and of the floats on both sides: where the nearest integer root changes.</summary>
    [Fact]
    public void PlainSqrtIsExactAroundSquares()
    {
        for (int root = 1; root < 4096; root++)
        {
            float square = root * root;
            Assert.Equal(root, FloatMath.PlainSqrt(square));
            Assert.Equal(MathF.Sqrt(MathF.BitIncrement(square)), FloatMath.PlainSqrt(MathF.BitIncrement(square)));
            Assert.Equal(MathF.Sqrt(MathF.BitDecrement(square)), FloatMath.PlainSqrt(MathF.BitDecrement(square)));
        }
    }

    [Theory]
    [InlineData(4f, 2f)]
    [InlineData(2f, 1.4142135f)]
    [InlineData(1e-45f, 3.743392E-23f)]
    [InlineData(float.MaxValue, 1.8446743E+19f)]
    public void SqrtIsTheExactRoot(float x, float expected)
    {
        Assert.Equal(expected, FloatMath.Sqrt(x));
        Assert.Equal(expected, FloatMath.PlainSqrt(x));
    }

    [Fact]
    public void TheRootOfADoubleIsTheOneOfDouble()
    {
        Assert.Equal(1.4142135623730951, FloatMath.Sqrt(2.0));
        Assert.Equal(double.NaN, FloatMath.Sqrt(-1.0));
    }

    [Fact]
    public void ThePlatformOfTheseTestsHasARoot()
    {
        FloatMath.RequirePlatformSqrt();
    }
}
