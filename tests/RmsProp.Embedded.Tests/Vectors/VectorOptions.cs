using System.Collections.Generic;
using RmsProp.Embedded.Tests.Options;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>Every option that changes what happens to a parameter, alone and with others.</summary>
internal static class VectorOptions
{
    /// <summary>Arguments of <c>[RmsProp]</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "",
        "NonFinite = NonFinite.Ignore",
        "LearningRate = 0",
        "WeightDecay = 0.01",
        "WeightDecay = 0.01, Maximize = true, NonFinite = NonFinite.Ignore",
        "Maximize = true",
        "EpsilonPlacement = EpsilonPlacement.InsideSquareRoot",
        "InitialSquareAverage = 1",
        "Momentum = 0.9",
        "Momentum = 0.9, Nesterov = true",
        "Momentum = 0.9, Nesterov = true, LearningRateInMomentum = true",
        "Centered = true",
        "Centered = true, Alpha = 0.3",
        "Centered = true, Momentum = 0.9, NonFinite = NonFinite.Ignore",
        "Centered = true, Variance = CenteredVariance.NonNegative",
        "BiasCorrection = true",
        "BiasCorrection = true, Centered = true",
        "DecoupledWeightDecay = 0.1",
        "DecoupledWeightDecay = 0.1, Schedule = Schedule.Cosine, WarmupSteps = 2, ScheduleSteps = 8",
        "AccumulateSteps = 3",
        "AccumulateSteps = 3, WeightDecay = 0.01, ClipValue = 0.5, NonFinite = NonFinite.Ignore",
        "ClipValue = 0.5",
        "ClipNorm = 1",
        "ClipGlobalNorm = 1",
        "ClipGlobalNorm = 1, NonFinite = NonFinite.Ignore",
        "MaxStep = 0.05",
        "MaxStep = 0.05, NonFinite = NonFinite.Ignore",
        "RuntimeLearningRate = true",
        "Schedule = Schedule.Exponential, ScheduleFactor = 0.9",
        EveryOption.Difference,
        EveryOption.NonNegative,
    ];
}
