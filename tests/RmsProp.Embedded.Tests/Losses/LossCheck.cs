using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Compares what is generated for a loss with the method itself and with its derivative on dual numbers.</summary>
internal static class LossCheck
{
    /// <summary>How far reverse mode may be off, in units of the bound that forward mode has: its operations come in another order.</summary>
    private const double Slack = 4;

    /// <summary>A derivative whose bound is a larger part of it says nothing.</summary>
    private const double IllConditioned = 0.02;

    /// <returns>False when the point says nothing: rounding may decide a comparison, or cancels most digits, or the values overflow.</returns>
    public static bool Run(LossProject project, string loss, Func<string, double> parameter, object[] inputs)
    {
        object parameters = project.Parameters(parameter);
        object expected = project.Call(loss, parameters, inputs);
        (object actual, object gradient) = project.AddGradient(loss, parameters, inputs);
        Assert.Equal(Bits(expected), Bits(actual));

        object stepped = project.Step(project.Parameters(parameter), gradient);
        (object trainedLoss, object trained) = project.Train(loss, project.Parameters(parameter), inputs);
        Assert.Equal(Bits(expected), Bits(trainedLoss));
        Assert.Equal(StructValues.Flatten(stepped).Select(pair => Bits(pair.Value)), StructValues.Flatten(trained).Select(pair => Bits(pair.Value)));

        bool isConclusive = true;
        foreach ((string path, object value) in StructValues.Flatten(gradient))
        {
            Dual.IsDoubtful = false;
            Dual dual = project.Differentiate(loss, parameters, path, inputs);
            double bound = Slack * Dual.FloatRounding * dual.DerivativeError;
            double found = Convert.ToDouble(value);
            if (Dual.IsDoubtful || !double.IsFinite(dual.Derivative) || !double.IsFinite(found) || bound > IllConditioned * Math.Max(Math.Abs(dual.Derivative), 1e-4))
            {
                isConclusive = false;
                continue;
            }

            Assert.True(Math.Abs(found - dual.Derivative) <= bound + 1e-30, $"{loss}, by {path}: {found:R} instead of {dual.Derivative:R}, bound {bound:R}");
        }

        return isConclusive;
    }

    private static long Bits(object value) => value is float single ? BitConverter.SingleToInt32Bits(single) : BitConverter.DoubleToInt64Bits(Convert.ToDouble(value));
}
