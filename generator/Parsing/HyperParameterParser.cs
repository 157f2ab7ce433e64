using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

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
    /// <param name="group">The numbers.</param>
    /// <param name="learningRate">The learning rate of the struct.</param>
    /// <param name="options">The options of the struct.</param>
    /// <param name="type">The type of the values.</param>
    /// <param name="errors">Where errors go.</param>
    public static void CheckRounding(ParameterGroup group, double learningRate, TrainingOptions options, ScalarType type, List<Diagnostic> errors)
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
        if (errors.Count == before && options.NonFinite == NonFinite.Reject && !IsFinite(numbers, learningRate, options, type))
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

    /// <summary>Whether every step, at every learning rate that it accepts, stays finite.</summary>
    private static bool IsFinite(HyperParameters numbers, double learningRate, TrainingOptions options, ScalarType type)
    {
        // A rate at run time is tested by a factor that must itself be finite, and the rate that it starts at must pass. None from 0 is an error of its own.
        return StepBound.Largest(numbers, options, type) <= type.MaxValue()
            && (!options.RuntimeLearningRate || learningRate == 0 || Math.Max(1, learningRate) < StepBound.Rate(numbers, learningRate, options, type));
    }
}
