using System;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests;

/// <summary>The bounds of <see cref="FloatMath.Pow"/> for all of its exponents, on a stride of bases or exhaustively.</summary>
public class PowAccuracyTests(ITestOutputHelper output)
{
    private const double FastSlack = 1e-6;

    /// <summary>
    /// Where the result is normal, the exponent of the base changes nothing but exact factors, except whether it is odd for a root: two
    /// binades stand for all.
    /// </summary>
    [Fact]
    public void NormalResults()
    {
        AssertBound(FloatMathBounds.Pow, 4001, _ => (0x3F000000, 0x40000000));
    }

    [Fact]
    public void DenormalResults()
    {
        AssertBound(
            FloatMathBounds.DenormalPow,
            10007,
            exponent =>
            {
                int first = BitConverter.SingleToInt32Bits((float)Math.Pow(2, -150 / exponent));
                int second = BitConverter.SingleToInt32Bits((float)Math.Pow(2, -126 / exponent));
                return (Math.Min(first, second), Math.Max(first, second));
            });
    }

    [Fact]
    public void ASmallPowerAgreesWithMultiplication()
    {
        for (int bits = 0; bits < 0x7F800000; bits += 1_000_003)
        {
            float x = BitConverter.Int32BitsToSingle(bits);
            Assert.Equal(x, FloatMath.Pow(x, 1));
            Assert.Equal(-x, FloatMath.Pow(-x, 1));
            if (x * x is 0 or > 1e-37f)
            {
                Assert.Equal(x * x, FloatMath.Pow(-x, 2));
            }
        }
    }

    private void AssertBound(PowBound bound, int stride, Func<double, (int First, int End)> bitsFor)
    {
        float worst = bound.Worst;
        float worstExponent = bound.WorstExponent;
        double documented = PowBound.ErrorAt(worst, worstExponent);
        double largest = documented;
        stride = Exhaustive.Or(stride);
        for (int halves = -128; halves <= 128; halves++)
        {
            if (halves == 0)
            {
                continue;
            }

            float exponent = halves * 0.5f;
            (int first, int end) = bitsFor(exponent);
            for (int bits = Math.Max(first, 1); bits < Math.Min(end, 0x7F800000); bits += stride)
            {
                float x = BitConverter.Int32BitsToSingle(bits);
                double fastError = Ulp.Error(FloatMath.Pow(x, exponent), Math.Pow(x, exponent));
                if (fastError <= largest - FastSlack)
                {
                    continue;
                }

                double error = PowBound.ErrorAt(x, exponent);
                Assert.False(double.IsNaN(error), FormattableString.Invariant($"{x:G9}^{exponent}"));
                if (error > largest)
                {
                    (largest, worst, worstExponent) = (error, x, exponent);
                }
            }
        }

        output.WriteLine(FormattableString.Invariant(
            $"Pow: {largest:F6} ulp at {worst:G9}, 0x{BitConverter.SingleToInt32Bits(worst):X8}, exponent {worstExponent}"));
        Assert.Equal(documented, largest);
        Assert.InRange(documented, bound.Ulp - 0.001, bound.Ulp);
    }
}
