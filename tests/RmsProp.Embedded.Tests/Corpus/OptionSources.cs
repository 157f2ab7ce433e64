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
        WithOptions(
            "EveryOption",
            "[RmsProp(LearningRate = 0.1, Alpha = 0.9, Epsilon = 1e-6, "
            + "WeightDecay = 0.01, Momentum = 0.9, Centered = true, Maximize = true)]"),
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
