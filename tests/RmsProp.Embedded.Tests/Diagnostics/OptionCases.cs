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
        Case("StepOverflows", "Centered = true, {|RMSP020:Epsilon = 1e-30|}"),
    ];

    private static DiagnosticCase Case(string name, string options) =>
        new(name, $"using RmsProp.Embedded;\n\n[RmsProp({options})] public partial struct Model {{ public float Gain; }}\n");
}
