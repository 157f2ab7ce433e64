using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads the options of an attribute and checks each, alone and together.</summary>
/// <param name="owner">What the options are for, as messages name it.</param>
/// <param name="arguments">The attribute's arguments.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class OptionParser(string owner, AttributeArguments arguments, List<Diagnostic> errors)
{
    /// <summary>An option in the range [0, 2^64] takes part in products with a gradient below 2^62 that don't overflow.</summary>
    private const double Largest = 18446744073709551616.0;

    public HyperParameters ParseNumbers()
    {
        HyperParameters defaults = HyperParameters.Default;
        return new HyperParameters(
            Number(MetadataNames.LearningRate, defaults.LearningRate, value => value is >= 0 and <= Largest, "from 0 to 2^64"),
            Number(MetadataNames.Alpha, defaults.Alpha, value => value is >= 0 and < 1, "from 0 to below 1"),
            Number(MetadataNames.Epsilon, defaults.Epsilon, value => value is > 0 and <= Largest, "above 0, up to 2^64"),
            Number(MetadataNames.WeightDecay, defaults.WeightDecay, value => value is >= 0 and <= Largest, "from 0 to 2^64"),
            Number(MetadataNames.Momentum, defaults.Momentum, value => value is >= 0 and < 1, "from 0 to below 1"));
    }

    public TrainingOptions ParseTraining()
    {
        TrainingOptions defaults = TrainingOptions.Default;
        int unroll = arguments.Integer(MetadataNames.Unroll, defaults.Unroll);
        if (unroll < 0)
        {
            ReportRange(MetadataNames.Unroll, WholeNumber.Text(unroll), "of 0 or more");
        }

        int nonFinite = arguments.Integer(MetadataNames.NonFinite, (int)defaults.NonFinite);
        if (nonFinite is not ((int)NonFinite.Reject or (int)NonFinite.Ignore))
        {
            ReportRange(MetadataNames.NonFinite, WholeNumber.Text(nonFinite), "that the enum has: NonFinite.Reject or NonFinite.Ignore");
        }

        return new TrainingOptions(
            arguments.Boolean(MetadataNames.Centered, defaults.Centered),
            arguments.Boolean(MetadataNames.Maximize, defaults.Maximize),
            (NonFinite)nonFinite,
            unroll);
    }

    /// <summary>Checks what depends on the types of the parameters. Call it once the numbers themselves are known.</summary>
    public void CheckRounding(HyperParameters numbers, TrainingOptions options, IEnumerable<ScalarType> types)
    {
        foreach (ScalarType type in types.Distinct().OrderBy(type => type))
        {
            bool alphaIsOne = numbers.Alpha < 1 && type.Round(numbers.Alpha) == 1;
            bool epsilonIsZero = numbers.Epsilon > 0 && type.Round(numbers.Epsilon) == 0;
            if (alphaIsOne)
            {
                Report(Descriptors.AlphaRoundsToOne, MetadataNames.Alpha, FloatLiteral.Plain(numbers.Alpha), type.Keyword(), owner);
            }

            if (epsilonIsZero)
            {
                Report(Descriptors.EpsilonRoundsToZero, MetadataNames.Epsilon, FloatLiteral.Plain(numbers.Epsilon), type.Keyword(), owner);
            }

            if (numbers.Momentum < 1 && type.Round(numbers.Momentum) == 1)
            {
                ReportRange(MetadataNames.Momentum, FloatLiteral.Plain(numbers.Momentum), $"that does not round to 1 as a {type.Keyword()}");
            }

            if (errors.Count == 0 && options.NonFinite == NonFinite.Reject && !(LargestStep(numbers, options, type) <= type.MaxValue()))
            {
                Report(Descriptors.StepOverflows, MetadataNames.Epsilon, owner, FloatLiteral.Plain(numbers.Epsilon));
            }
        }
    }

    /// <summary>The largest movement, or momentum, that a gradient below the bound can cause.</summary>
    private static double LargestStep(HyperParameters numbers, TrainingOptions options, ScalarType type)
    {
        // A centred variance may be 0 whatever the gradient; without centring, the square average holds the gradient itself.
        double normalized = options.Centered
            ? type.GradientBound() / numbers.Epsilon
            : 1 / System.Math.Sqrt(1 - type.Round(numbers.Alpha));
        double kept = 1 - type.Round(numbers.Momentum);
        return System.Math.Max(System.Math.Max(1, numbers.LearningRate) * normalized / kept, numbers.LearningRate * type.GradientBound());
    }

    private double Number(string name, double fallback, System.Func<double, bool> isInRange, string range)
    {
        double value = arguments.Double(name, fallback);
        if (isInRange(value))
        {
            return value;
        }

        ReportRange(name, Text(value), range);
        return fallback;
    }

    private static string Text(double value) => double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "infinity" : "-infinity")
        : FloatLiteral.Plain(value);

    private void ReportRange(string name, string value, string range) => Report(Descriptors.OutOfRange, name, name, value, owner, range);

    private void Report(DiagnosticDescriptor descriptor, string argument, params object[] message) =>
        errors.Add(Diagnostic.Create(descriptor, arguments.Location(argument), message));
}
