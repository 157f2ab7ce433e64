using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>What a network may consist of.</summary>
internal static class NetworkSources
{
    private const string TwoLayers = "[Dense(16, Activation = Activation.Relu)] public float[] Hidden; [Dense(10)] public float[] Output;";

    /// <summary>The sources.</summary>
    public static IEnumerable<CorpusSource> All { get; } =
    [
        WithNetwork("Network", "Inputs = 64, Loss = Loss.SoftmaxCrossEntropy", TwoLayers),
        WithNetwork("NetworkInVectors", "Inputs = 64, Loss = Loss.SoftmaxCrossEntropy, MiniBatch = true", TwoLayers) with { LowestVersion = LanguageVersion.CSharp12 },
        WithNetwork("NetworkOnNanoFramework", "Inputs = 64, Loss = Loss.SoftmaxCrossEntropy, MiniBatch = true", TwoLayers) with { Target = "nanoFramework" },
        WithNetwork(
            "NetworkOfSmallLayers",
            "Inputs = 2, Loss = Loss.BinaryCrossEntropy, Initialization = Initialization.Glorot, MiniBatch = true",
            "[Dense(3, Activation = Activation.Tanh)] public float[] Hidden; [Dense(1)] public float[] Output;"),
        WithNetwork(
            "NetworkOfConvolutions",
            "Inputs = 40, Channels = 2, Loss = Loss.Huber, Initialization = Initialization.He, MiniBatch = true",
            """
            [Conv1D(4, 3, Padding = 1, Activation = Activation.Silu)] public float[] First; [Conv1D(3, 4, Stride = 2, Activation = Activation.LeakyRelu)] public float[] Second;
            [Frozen, Dense(5, Activation = Activation.Sigmoid)] public float[] Third; [Dense(2, Activation = Activation.Softplus)] public float[] Last;
            """),
        WithNetwork(
            "NetworkWithEveryOption",
            "Inputs = 4, Loss = Loss.MeanAbsoluteError",
            "[Dense(4, Activation = Activation.Relu), Parameter(LearningRate = 0.1, Max = 1)] public float[] Hidden; [Dense(3)] public float[] Output;",
            "Centered = true, Momentum = 0.9, WeightDecay = 0.1, AccumulateSteps = 2, ClipGlobalNorm = 1, Schedule = Schedule.Cosine, ScheduleSteps = 100, InitialSquareAverage = 1"),
        WithNetwork(
            "NetworkOfNames",
            "Inputs = 3",
            "[Conv1D(9, 2)] public float[] state; [Dense(9)] public float[] input; [Dense(9)] public float[] Input; [Dense(9)] public float[] @class; [Dense(9)] public float[] check;",
            "Momentum = 0.9, Nesterov = true, WeightDecay = 0.1"),
    ];

    private static CorpusSource WithNetwork(string name, string network, string layers, string options = "") => new(name, $$"""
        using RmsProp.Embedded;
        namespace Sample
        {
            [RmsProp({{options}})]
            [Network({{network}})]
            public partial struct Tested
            {
                {{layers}}
            }
        }
        """);
}
