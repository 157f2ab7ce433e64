using System;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests;

/// <summary>The bounds of <see cref="FloatMathBounds"/> over a stride of all floats, or over every one with RMSPROP_EXHAUSTIVE=1.</summary>
public class FloatMathAccuracyTests(ITestOutputHelper output)
{
    // How far the error by the double reference may be from the true one: some ulp of double, generously.
    private const double FastSlack = 1e-6;

    public static TheoryData<string> Names => FloatMathBounds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void NoErrorExceedsTheOneOfTheDocumentedWorstArgument(string name)
    {
        FloatMathBound bound = FloatMathBounds.Named(name);
        double documented = bound.ErrorAt(bound.Worst);
        (double largest, float worst) = LargestError(bound, Exhaustive.Or(1021));
        output.WriteLine(FormattableString.Invariant(
            $"{name}: {largest:F6} ulp at {worst:G9}, 0x{BitConverter.SingleToInt32Bits(worst):X8}"));

        Assert.Equal(documented, largest);
        Assert.InRange(documented, bound.Ulp - 0.001, bound.Ulp);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheDoubleReferenceIsWithinItsSlack(string name)
    {
        FloatMathBound bound = FloatMathBounds.Named(name);
        for (long bits = 0; bits <= uint.MaxValue; bits += 1_000_003)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            double fast = float.IsFinite(x) ? bound.Fast(x) : double.NaN;
            if (Math.Abs(fast) <= float.MaxValue)
            {
                DoubleDouble precise = bound.Precise(x);
                double difference = Math.Abs(Ulp.Error((float)fast, fast) - Ulp.Error((float)fast, precise));
                Assert.True(difference < FastSlack, FormattableString.Invariant($"{difference} at {x:G9}"));
            }
        }
    }

    /// <summary>
    /// The double reference sorts out the arguments whose error can't be above the documented one; the double-double one, some hundred
    /// times slower, decides about the rest.
    /// </summary>
    private static (double Error, float Argument) LargestError(FloatMathBound bound, int stride)
    {
        float worst = bound.Worst;
        double largest = bound.ErrorAt(worst);
        for (long bits = 0; bits <= uint.MaxValue; bits += stride)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            if (!float.IsFinite(x))
            {
                continue;
            }

            float actual = bound.Function(x);
            double exact = bound.Fast(x);
            if (double.IsNaN(exact))
            {
                Assert.True(float.IsNaN(actual), FormattableString.Invariant($"{bound.Name}({x:G9}) is {actual:G9}"));
                continue;
            }

            if (Ulp.Error(actual, exact) <= largest - FastSlack || Math.Abs(actual - exact) <= bound.FreeError - 1e-15)
            {
                continue;
            }

            double error = double.IsInfinity(exact) ? Ulp.Error(actual, exact) : bound.ErrorAt(x);
            Assert.False(double.IsNaN(error), FormattableString.Invariant($"{bound.Name}({x:G9}) is NaN"));
            if (error > largest)
            {
                (largest, worst) = (error, x);
            }
        }

        return (largest, worst);
    }
}
