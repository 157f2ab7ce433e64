using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads the options that hold for a struct as a whole, and reports those that contradict each other or do nothing.</summary>
internal static class TrainingOptionParser
{
    public static TrainingOptions Parse(string owner, AttributeArguments arguments, List<Diagnostic> errors)
    {
        TrainingOptions defaults = TrainingOptions.Default;
        var reader = new OptionReader(owner, arguments, errors);
        return new TrainingOptions(
            reader.Boolean(MetadataNames.Centered, defaults.Centered),
            reader.Boolean(MetadataNames.Maximize, defaults.Maximize),
            reader.Member(MetadataNames.NonFinite, defaults.NonFinite),
            reader.Count(MetadataNames.Unroll, defaults.Unroll, least: 0),
            reader.Member(MetadataNames.EpsilonPlacement, defaults.EpsilonPlacement),
            reader.Member(MetadataNames.Variance, defaults.Variance),
            reader.Positive(MetadataNames.InitialSquareAverage, defaults.InitialSquareAverage),
            reader.Boolean(MetadataNames.LearningRateInMomentum, defaults.LearningRateInMomentum),
            reader.Boolean(MetadataNames.Nesterov, defaults.Nesterov),
            reader.Boolean(MetadataNames.BiasCorrection, defaults.BiasCorrection),
            reader.Positive(MetadataNames.DecoupledWeightDecay, defaults.DecoupledWeightDecay),
            reader.Count(MetadataNames.AccumulateSteps, defaults.AccumulateSteps, least: 1),
            reader.Positive(MetadataNames.ClipValue, defaults.ClipValue),
            reader.Positive(MetadataNames.ClipNorm, defaults.ClipNorm),
            reader.Positive(MetadataNames.ClipGlobalNorm, defaults.ClipGlobalNorm),
            reader.Boolean(MetadataNames.RuntimeLearningRate, defaults.RuntimeLearningRate),
            ParseSchedule(reader));
    }

    /// <param name="options">The options.</param>
    /// <param name="usesMomentum">Whether some parameter is trained with momentum.</param>
    /// <param name="learningRate">The struct's learning rate.</param>
    /// <param name="reader">Where errors go.</param>
    /// <param name="arguments">The attribute's arguments.</param>
    public static void CheckConflicts(
        TrainingOptions options, bool usesMomentum, double learningRate, OptionReader reader, AttributeArguments arguments)
    {
        Report(MetadataNames.Nesterov, options.Nesterov && !usesMomentum, "Nesterov needs Momentum. Set Momentum, or remove Nesterov.");
        Report(
            MetadataNames.LearningRateInMomentum,
            options.LearningRateInMomentum && !usesMomentum,
            "LearningRateInMomentum needs Momentum. Set Momentum, or remove LearningRateInMomentum.");
        Report(
            MetadataNames.Variance,
            options.Variance != CenteredVariance.Difference && !options.Centered,
            "Variance is for the centred form. Set Centered = true, or remove Variance.");
        Report(
            MetadataNames.BiasCorrection,
            options.BiasCorrection && options.Centered && options.Variance == CenteredVariance.NonNegative,
            "BiasCorrection needs the averages that CenteredVariance.NonNegative doesn't keep. Remove one of the two.");
        Report(
            MetadataNames.ClipGlobalNorm,
            options.ClipNorm > 0 && options.ClipGlobalNorm > 0,
            "ClipNorm and ClipGlobalNorm exclude each other. Remove one of the two.");

        ScheduleOptions schedule = options.Schedule;
        bool hasEnd = schedule.Kind is Schedule.Polynomial or Schedule.Cosine;
        Report(
            MetadataNames.RuntimeLearningRate,
            options.RuntimeLearningRate && schedule.IsUsed,
            "RuntimeLearningRate leaves the rate to the program, a schedule doesn't. Remove one of the two.");
        Report(
            MetadataNames.RuntimeLearningRate,
            options.RuntimeLearningRate && learningRate == 0,
            "RuntimeLearningRate starts from LearningRate, to which parameter groups are in proportion. Set LearningRate above 0.");
        Report(
            MetadataNames.Schedule,
            schedule.Kind is not (Schedule.Constant or Schedule.Exponential) && schedule.Steps == 0,
            $"{schedule.Kind} needs a length. Set ScheduleSteps.");
        Report(
            MetadataNames.WarmupSteps,
            hasEnd && schedule.Steps > 0 && schedule.WarmupSteps >= schedule.Steps,
            "The rise takes longer than the schedule, which counts it in. Choose ScheduleSteps above WarmupSteps.");
        Unused(MetadataNames.ScheduleSteps, schedule.Kind is Schedule.Constant or Schedule.Exponential, "Schedule.Step, Polynomial or Cosine");
        Unused(MetadataNames.ScheduleFactor, !schedule.IsRecurrence, "Schedule.Step or Exponential");
        Unused(MetadataNames.SchedulePower, schedule.Kind != Schedule.Polynomial, "Schedule.Polynomial");
        Unused(MetadataNames.ScheduleEnd, !hasEnd, "Schedule.Polynomial or Cosine");

        void Unused(string name, bool isUnused, string use) =>
            Report(name, isUnused && arguments.Has(name), $"{name} is for {use}. Set Schedule, or remove {name}.");

        void Report(string argument, bool isConflict, string message)
        {
            if (isConflict)
            {
                reader.Report(Descriptors.OptionsConflict, argument, message);
            }
        }
    }

    /// <summary>Checks what rounding to <paramref name="type"/> makes of the limits.</summary>
    public static void CheckRounding(TrainingOptions options, ScalarType type, OptionReader reader)
    {
        HyperParameterParser.CheckLimit(reader, MetadataNames.ClipValue, options.ClipValue, type);
        HyperParameterParser.CheckLimit(reader, MetadataNames.ClipNorm, options.ClipNorm, type);
        HyperParameterParser.CheckLimit(reader, MetadataNames.ClipGlobalNorm, options.ClipGlobalNorm, type);
    }

    private static ScheduleOptions ParseSchedule(OptionReader reader)
    {
        ScheduleOptions defaults = ScheduleOptions.Default;
        return new ScheduleOptions(
            reader.Member(MetadataNames.Schedule, defaults.Kind),
            reader.Count(MetadataNames.WarmupSteps, defaults.WarmupSteps, least: 0),
            reader.Count(MetadataNames.ScheduleSteps, defaults.Steps, least: 1),
            reader.Number(MetadataNames.ScheduleFactor, defaults.Factor, value => value is > 0 and <= 1, "above 0, up to 1"),
            reader.Number(MetadataNames.SchedulePower, defaults.Power, value => value is 0.5 or 1 or 2 or 3, "among 0.5, 1, 2 and 3"),
            reader.Number(MetadataNames.ScheduleEnd, defaults.End, value => value is >= 0 and <= 1, "from 0 to 1"));
    }
}
