using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads the numbers of a parameter group, and checks what becomes of them in the types that they are used in.</summary>
internal static class HyperParameterParser
{
    /// <summary>The numbers of an attribute; those that it doesn't give are inherited.</summary>
    public static HyperParameters Parse(string owner, AttributeArguments arguments, HyperParameters inherited, List<Diagnostic> errors)
    {
        var reader = new OptionReader(owner, arguments, errors);
        return new HyperParameters(
            reader.Positive(MetadataNames.LearningRate, inherited.LearningRate),
            reader.Number(MetadataNames.Alpha, inherited.Alpha, value => value is >= 0 and < 1, "from 0 to below 1"),
            reader.Number(MetadataNames.Epsilon, inherited.Epsilon, value => value > 0 && value <= 1e19, "above 0, up to 1E+19"),
            reader.Positive(MetadataNames.WeightDecay, inherited.WeightDecay),
            reader.Number(MetadataNames.Momentum, inherited.Momentum, value => value is >= 0 and < 1, "from 0 to below 1"),
            reader.Positive(MetadataNames.MaxStep, inherited.MaxStep));
    }

    /// <summary>Checks what rounding to <paramref name="type"/> makes of the numbers.</summary>
    public static void CheckRounding(ParameterGroup group, TrainingOptions options, ScalarType type, List<Diagnostic> errors)
    {
        HyperParameters numbers = group.Numbers;
        int before = errors.Count;
        var reader = new OptionReader(group.Owner, group.Arguments, errors);
        if (type.Round(numbers.Alpha) == 1)
        {
            reader.Report(Descriptors.AlphaRoundsToOne, MetadataNames.Alpha, FloatLiteral.Plain(numbers.Alpha), type.Keyword(), group.Owner);
        }

        if (type.Round(numbers.Epsilon) == 0)
        {
            reader.Report(Descriptors.EpsilonRoundsToZero, MetadataNames.Epsilon, FloatLiteral.Plain(numbers.Epsilon), type.Keyword(), group.Owner);
        }

        if (type.Round(numbers.Momentum) == 1)
        {
            reader.ReportRange(MetadataNames.Momentum, FloatLiteral.Plain(numbers.Momentum), $"that does not round to 1 as a {type.Keyword()}");
        }

        CheckLimit(reader, MetadataNames.MaxStep, numbers.MaxStep, type);
        if (errors.Count == before && options.NonFinite == NonFinite.Reject && !(LargestStep(numbers, options, type) <= type.MaxValue()))
        {
            reader.Report(Descriptors.StepOverflows, MetadataNames.Epsilon, group.Owner, FloatLiteral.Plain(numbers.Epsilon));
        }
    }

    /// <summary>Reports a limit that is on, but would be 0, so that nothing could be learnt.</summary>
    public static void CheckLimit(OptionReader reader, string name, double limit, ScalarType type)
    {
        if (limit > 0 && type.Round(limit) == 0)
        {
            reader.ReportRange(name, FloatLiteral.Plain(limit), $"that does not round to 0 as a {type.Keyword()}, or 0 for no limit");
        }
    }

    /// <summary>The largest movement, or momentum, that a gradient below the bound can cause.</summary>
    private static double LargestStep(HyperParameters numbers, TrainingOptions options, ScalarType type)
    {
        double leastDenominator = options.EpsilonPlacement == EpsilonPlacement.InsideSquareRoot
            ? System.Math.Sqrt(type.Round(numbers.Epsilon))
            : type.Round(numbers.Epsilon);

        // A centred variance may be 0 whatever the gradient; without centring, the square average holds the gradient itself.
        double normalized = options.Centered
            ? type.GradientBound() / leastDenominator
            : 1 / System.Math.Sqrt(1 - type.Round(numbers.Alpha));
        double direction = 2 * normalized / (1 - type.Round(numbers.Momentum));
        return System.Math.Max(System.Math.Max(1, numbers.LearningRate) * direction, numbers.LearningRate * type.GradientBound());
    }
}
