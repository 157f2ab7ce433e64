using System;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>What holds between results: symmetry exactly, order up to the documented errors.</summary>
public class ShapeTests
{
    private const int Stride = 100_003;

    [Theory]
    [InlineData("Atan", -1)]
    [InlineData("Sin", -1)]
    [InlineData("Tanh", -1)]
    [InlineData("Cos", 1)]
    public void TheSignOfTheArgumentChangesTheSignOnly(string name, int sign)
    {
        Func<float, float> function = FloatMathBounds.Named(name).Function;
        for (long bits = 0; bits <= 0x7F800000; bits += Stride)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            Assert.Equal(sign * function(x), function(-x));
        }
    }

    /// <summary>
    /// Arguments 100,003 floats apart, in order, give results in order: a result may repeat but not fall by more than both its errors.
    /// </summary>
    [Theory]
    [InlineData("Atan")]
    [InlineData("Exp")]
    [InlineData("Log")]
    [InlineData("Sigmoid")]
    [InlineData("Softplus")]
    [InlineData("Tanh")]
    public void LargerArgumentsGiveNoSmallerResults(string name)
    {
        FloatMathBound bound = FloatMathBounds.Named(name);
        float previous = float.NegativeInfinity;
        for (long key = -0x7F7FFFFF; key <= 0x7F7FFFFF; key += Stride)
        {
            float x = key < 0 ? -BitConverter.Int32BitsToSingle((int)-key) : BitConverter.Int32BitsToSingle((int)key);
            float result = bound.Function(x);
            if (float.IsNaN(result))
            {
                continue;
            }

            // As far as two errors reach, rounded up to whole floats.
            float reached = result;
            for (int i = 0; i < (int)Math.Ceiling(2 * bound.Ulp); i++)
            {
                reached = MathF.BitIncrement(reached);
            }

            Assert.True(reached >= previous, FormattableString.Invariant($"{name}({x:G9}) is {result:G9} after {previous:G9}"));
            previous = result;
        }
    }

    [Fact]
    public void ResultsStayInTheirRanges()
    {
        for (long bits = 0; bits <= uint.MaxValue; bits += Stride)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            if (float.IsNaN(x))
            {
                continue;
            }

            Assert.InRange(FloatMath.Sigmoid(x), 0f, 1f);
            Assert.InRange(FloatMath.Tanh(x), -1f, 1f);
            Assert.InRange(FloatMath.Atan(x), -1.5707964f, 1.5707964f);
            Assert.True(FloatMath.Exp(x) >= 0f);
            Assert.True(FloatMath.Softplus(x) >= FloatMath.Max(x, 0f));
            if (FloatMath.Abs(x) <= 8192f)
            {
                Assert.InRange(FloatMath.Sin(x), -1f, 1f);
                Assert.InRange(FloatMath.Cos(x), -1f, 1f);
            }
        }
    }
}
