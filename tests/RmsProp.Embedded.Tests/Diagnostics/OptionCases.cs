using System.Collections.Generic;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>Mistakes in the arguments of <c>[RmsProp]</c>.</summary>
internal static class OptionCases
{
    /// <summary>The cases.</summary>
    public static IEnumerable<DiagnosticCase> All { get; } =
    [
        Case("NegativeLearningRate", "{|RMSP012:LearningRate = -0.01|}"),
        Case("LearningRateNotANumber", "{|RMSP012:LearningRate = double.NaN|}"),
        Case("InfiniteLearningRate", "{|RMSP012:LearningRate = double.PositiveInfinity|}"),
        Case("HugeLearningRate", "{|RMSP012:LearningRate = 1e20|}"),
        Case("NegativeAlpha", "{|RMSP012:Alpha = -0.1|}"),
        Case("AlphaOfOne", "{|RMSP012:Alpha = 1|}"),
        Case("AlphaAboveOne", "{|RMSP012:Alpha = 1.5|}"),
        Case("AlphaNotANumber", "{|RMSP012:Alpha = double.NaN|}"),
        Case("NegativelyInfiniteAlpha", "{|RMSP012:Alpha = double.NegativeInfinity|}"),
        Case("AlphaRoundsToOneInFloat", "{|RMSP013:Alpha = 0.99999999|}"),
        Case("EpsilonOfZero", "{|RMSP012:Epsilon = 0|}"),
        Case("NegativeEpsilon", "{|RMSP012:Epsilon = -1e-8|}"),
        Case("EpsilonNotANumber", "{|RMSP012:Epsilon = double.NaN|}"),
        Case("InfiniteEpsilon", "{|RMSP012:Epsilon = 1.0 / 0|}"),
        Case("EpsilonRoundsToZeroInFloat", "{|RMSP014:Epsilon = 1e-50|}"),
        Case("NegativeWeightDecay", "{|RMSP012:WeightDecay = -1|}"),
        Case("WeightDecayNotANumber", "{|RMSP012:WeightDecay = double.NaN|}"),
        Case("InfiniteWeightDecay", "{|RMSP012:WeightDecay = double.PositiveInfinity|}"),
        Case("NegativeMomentum", "{|RMSP012:Momentum = -0.1|}"),
        Case("MomentumOfOne", "{|RMSP012:Momentum = 1|}"),
        Case("MomentumNotANumber", "{|RMSP012:Momentum = double.NaN|}"),
        Case("MomentumRoundsToOneInFloat", "{|RMSP012:Momentum = 0.99999999|}"),
        Case("NegativeUnroll", "{|RMSP012:Unroll = -1|}"),
        Case("UndefinedNonFinite", "{|RMSP012:NonFinite = (NonFinite)7|}"),
        Case("SeveralOptions", "{|RMSP012:Alpha = 2|}, {|RMSP012:Epsilon = 0|}, {|RMSP012:Momentum = 3|}"),
        Case("NegativeMaxStep", "{|RMSP012:MaxStep = -1|}"),
        Case("MaxStepRoundsToZeroInFloat", "{|RMSP012:MaxStep = 1e-60|}"),
        Case("ClipValueRoundsToZeroInFloat", "{|RMSP012:ClipValue = 1e-60|}"),
        Case("ClipNormRoundsToZeroInFloat", "{|RMSP012:ClipNorm = 1e-60|}"),
        Case("ClipGlobalNormRoundsToZeroInFloat", "{|RMSP012:ClipGlobalNorm = 1e-60|}"),
        Case("NegativeClipNorm", "{|RMSP012:ClipNorm = -1|}"),
        Case("NoStepToAccumulate", "{|RMSP012:AccumulateSteps = 0|}"),
        Case("UndefinedSchedule", "{|RMSP012:Schedule = (Schedule)9|}"),
        Case("ScheduleFactorAboveOne", "Schedule = Schedule.Exponential, {|RMSP012:ScheduleFactor = 1.5|}"),
        Case("NesterovWithoutMomentum", "{|RMSP024:Nesterov = true|}"),
        Case("LearningRateInMomentumWithoutMomentum", "{|RMSP024:LearningRateInMomentum = true|}"),
        Case("VarianceWithoutCentering", "{|RMSP024:Variance = CenteredVariance.NonNegative|}"),
        Case(
            "BiasCorrectionOfNonNegativeVariance",
            "Centered = true, Variance = CenteredVariance.NonNegative, {|RMSP024:BiasCorrection = true|}"),
        Case("TwoNorms", "ClipNorm = 1, {|RMSP024:ClipGlobalNorm = 1|}"),
        Case("RuntimeLearningRateWithSchedule", "Schedule = Schedule.Exponential, {|RMSP024:RuntimeLearningRate = true|}"),
        Case("RuntimeLearningRateFromZero", "LearningRate = 0, {|RMSP024:RuntimeLearningRate = true|}"),
        Case("ScheduleWithoutLength", "{|RMSP024:Schedule = Schedule.Cosine|}"),
        Case("WarmupLongerThanSchedule", "Schedule = Schedule.Cosine, ScheduleSteps = 10, {|RMSP024:WarmupSteps = 10|}"),
        Case("UnusedScheduleLength", "{|RMSP024:ScheduleSteps = 10|}"),
        Case("UnusedSchedulePower", "Schedule = Schedule.Cosine, ScheduleSteps = 10, {|RMSP024:SchedulePower = 2|}"),
        Case("ScheduleFactorOfZero", "Schedule = Schedule.Exponential, {|RMSP012:ScheduleFactor = 0|}"),
        Case("SchedulePowerOfFour", "Schedule = Schedule.Polynomial, ScheduleSteps = 9, {|RMSP012:SchedulePower = 4|}"),
        Case("ScheduleEndAboveOne", "Schedule = Schedule.Cosine, ScheduleSteps = 9, {|RMSP012:ScheduleEnd = 1.5|}"),
        Case("NegativeWarmup", "{|RMSP012:WarmupSteps = -1|}"),
        Case("ScheduleOfNoSteps", "Schedule = Schedule.Exponential, {|RMSP024:ScheduleSteps = 1|}"),
        Case("NegativeClipValue", "{|RMSP012:ClipValue = -1|}"),
        Case("InfiniteClipGlobalNorm", "{|RMSP012:ClipGlobalNorm = double.PositiveInfinity|}"),
        Case("NegativeDecoupledWeightDecay", "{|RMSP012:DecoupledWeightDecay = -1|}"),
        Case("InitialSquareAverageNotANumber", "{|RMSP012:InitialSquareAverage = double.NaN|}"),
        Case("UndefinedEpsilonPlacement", "{|RMSP012:EpsilonPlacement = (EpsilonPlacement)2|}"),
        Case("UndefinedVariance", "Centered = true, {|RMSP012:Variance = (CenteredVariance)2|}"),
        Case("UnusedScheduleFactor", "Schedule = Schedule.Cosine, ScheduleSteps = 9, {|RMSP024:ScheduleFactor = 0.5|}"),
        Case("UnusedScheduleEnd", "Schedule = Schedule.Exponential, {|RMSP024:ScheduleEnd = 0.5|}"),
        Case("RuntimeLearningRateWithWarmup", "WarmupSteps = 5, {|RMSP024:RuntimeLearningRate = true|}"),
        Case("StepOverflows", "Centered = true, {|RMSP020:Epsilon = 1e-30|}"),
    ];

    private static DiagnosticCase Case(string name, string options) =>
        new(name, $"using RmsProp.Embedded;\n\n[RmsProp({options})] public partial struct Model {{ public float Gain; }}\n");
}
