using System.Collections.Generic;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>The arguments of <c>[RmsProp]</c>, each alone and together.</summary>
internal static class OptionSources
{
    /// <summary>The sources.</summary>
    public static IEnumerable<CorpusSource> All { get; } =
    [
        WithOptions("Defaults", "[RmsProp]"),
        WithOptions("LearningRateAndAlpha", "[RmsProp(LearningRate = 0.05, Alpha = 0.9)]"),
        WithOptions("Epsilon", "[RmsProp(Epsilon = 1e-3)]"),
        WithOptions("WeightDecay", "[RmsProp(WeightDecay = 0.01)]"),
        WithOptions("Momentum", "[RmsProp(Momentum = 0.9)]"),
        WithOptions("Centered", "[RmsProp(Centered = true)]"),
        WithOptions("CenteredWithSmallAlpha", "[RmsProp(Centered = true, Alpha = 0.3)]"),
        WithOptions("CenteredMomentum", "[RmsProp(Centered = true, Momentum = 0.9)]"),
        WithOptions("Maximize", "[RmsProp(Maximize = true)]"),
        WithOptions("MaximizeWithWeightDecay", "[RmsProp(Maximize = true, WeightDecay = 0.01)]"),
        WithOptions("NonFiniteIgnore", "[RmsProp(NonFinite = NonFinite.Ignore)]"),
        WithOptions("ZeroLearningRate", "[RmsProp(LearningRate = 0)]"),
        WithOptions("ZeroAlpha", "[RmsProp(Alpha = 0)]"),
        WithOptions("ConstantExpressions", "[RmsProp(LearningRate = 1.0 / 64, Alpha = 1 - 1 / 128.0)]"),
        WithOptions("EpsilonInsideSquareRoot", "[RmsProp(EpsilonPlacement = EpsilonPlacement.InsideSquareRoot)]"),
        WithOptions("NonNegativeVariance", "[RmsProp(Centered = true, Variance = CenteredVariance.NonNegative)]"),
        WithOptions("InitialSquareAverage", "[RmsProp(InitialSquareAverage = 1)]"),
        WithOptions("LearningRateInMomentum", "[RmsProp(Momentum = 0.9, LearningRateInMomentum = true)]"),
        WithOptions("Nesterov", "[RmsProp(Momentum = 0.9, Nesterov = true)]"),
        WithOptions("BiasCorrection", "[RmsProp(BiasCorrection = true)]"),
        WithOptions("DecoupledWeightDecay", "[RmsProp(DecoupledWeightDecay = 0.01)]"),
        WithOptions("AccumulateSteps", "[RmsProp(AccumulateSteps = 4)]"),
        WithOptions("MaxStep", "[RmsProp(MaxStep = 0.1)]"),
        WithOptions("ClipValue", "[RmsProp(ClipValue = 1)]"),
        WithOptions("ClipNorm", "[RmsProp(ClipNorm = 1)]"),
        WithOptions("ClipGlobalNorm", "[RmsProp(ClipGlobalNorm = 1)]"),
        WithOptions("RuntimeLearningRate", "[RmsProp(RuntimeLearningRate = true)]"),
        WithOptions("Warmup", "[RmsProp(WarmupSteps = 10)]"),
        WithOptions("ScheduleStep", "[RmsProp(Schedule = Schedule.Step, ScheduleSteps = 100)]"),
        WithOptions("ScheduleExponential", "[RmsProp(Schedule = Schedule.Exponential, ScheduleFactor = 0.999)]"),
        WithOptions("SchedulePolynomial", "[RmsProp(Schedule = Schedule.Polynomial, ScheduleSteps = 100, SchedulePower = 2)]"),
        WithOptions("ScheduleCosine", "[RmsProp(Schedule = Schedule.Cosine, WarmupSteps = 10, ScheduleSteps = 100, ScheduleEnd = 0.1)]"),
        WithOptions(
            "OptionsOfPyTorch",
            "[RmsProp(LearningRate = 0.1, Alpha = 0.9, Epsilon = 1e-6, "
            + "WeightDecay = 0.01, Momentum = 0.9, Centered = true, Maximize = true)]"),
        WithOptions(
            "OptionsOfOtherLibraries",
            "[RmsProp(Momentum = 0.9, Nesterov = true, LearningRateInMomentum = true, BiasCorrection = true, DecoupledWeightDecay = 0.1, "
            + "EpsilonPlacement = EpsilonPlacement.InsideSquareRoot, AccumulateSteps = 4, MaxStep = 0.1, ClipValue = 1, ClipNorm = 2, "
            + "Schedule = Schedule.Cosine, WarmupSteps = 5, ScheduleSteps = 100)]"),
        WithOptions("StepScheduleWithWarmup", "[RmsProp(Schedule = Schedule.Step, ScheduleSteps = 100, WarmupSteps = 10)]"),
        WithOptions("TargetNanoFramework", "[RmsProp]") with { Target = "nanoFramework" },
        WithOptions("TargetCortexM", "[RmsProp]") with { Target = "CortexM" },
    ];

    private static CorpusSource WithOptions(string name, string attribute) => new(
        name,
        $$"""
        using RmsProp.Embedded;

        namespace Sample
        {
            {{attribute}}
            public partial struct Thermistor
            {
                public float Gain;
                public float Offset;
            }
        }
        """);
}
