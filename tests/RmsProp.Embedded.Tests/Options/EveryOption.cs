namespace RmsProp.Embedded.Tests.Options;

/// <summary>As many options together as don't exclude each other.</summary>
internal static class EveryOption
{
    /// <summary>With the difference form, a norm per field, and a schedule that keeps its factor.</summary>
    public const string Difference =
        "LearningRate = 0.02, Alpha = 0.9, Epsilon = 1e-6, WeightDecay = 0.01, DecoupledWeightDecay = 0.02, Momentum = 0.8, "
        + "LearningRateInMomentum = true, Nesterov = true, Centered = true, BiasCorrection = true, Maximize = true, InitialSquareAverage = 1, "
        + "EpsilonPlacement = EpsilonPlacement.InsideSquareRoot, AccumulateSteps = 3, MaxStep = 0.05, ClipValue = 2, ClipNorm = 1, "
        + "Schedule = Schedule.Step, WarmupSteps = 4, ScheduleSteps = 5, ScheduleFactor = 0.5, Unroll = 4";

    /// <summary>With the form that can't go negative, a norm over all fields, and a rate that the program sets.</summary>
    public const string NonNegative =
        "LearningRate = 0.02, Alpha = 0.9, Epsilon = 1e-6, WeightDecay = 0.01, DecoupledWeightDecay = 0.02, Momentum = 0.8, "
        + "LearningRateInMomentum = true, Nesterov = true, Centered = true, Variance = CenteredVariance.NonNegative, Maximize = true, "
        + "InitialSquareAverage = 1, EpsilonPlacement = EpsilonPlacement.InsideSquareRoot, AccumulateSteps = 3, MaxStep = 0.05, "
        + "ClipValue = 2, ClipGlobalNorm = 1, RuntimeLearningRate = true, Unroll = 4";
}
