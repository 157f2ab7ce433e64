using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A fused step has the bits of a gradient that is stored first and stepped along then, with every option.</summary>
public sealed class NetworkOptionTests
{
    private static readonly string[][] Shapes =
    [
        ["Dense(5, Activation = Activation.Relu)", "Dense(3, Activation = Activation.Tanh)", "Dense(3)"],
        ["Conv1D(4, 3, Padding = 1, Activation = Activation.Relu)", "Conv1D(2, 2, Stride = 2, Activation = Activation.Silu)", "Dense(3)"],
        ["Dense(6, Activation = Activation.Softplus), Parameter(LearningRate = 0.5, Momentum = 0.5)", "Dense(2), Frozen", "Dense(3), Parameter(Min = -0.25, Max = 0.25)"],
    ];

    private static readonly string[] Options =
    [
        "",
        "Momentum = 0.9",
        "Momentum = 0.9, Nesterov = true, LearningRateInMomentum = true",
        "Centered = true",
        "Centered = true, Variance = CenteredVariance.NonNegative",
        "WeightDecay = 0.1",
        "DecoupledWeightDecay = 0.1",
        "Maximize = true, MaxStep = 0.001",
        "EpsilonPlacement = EpsilonPlacement.InsideSquareRoot, InitialSquareAverage = 1",
        "BiasCorrection = true",
        "ClipValue = 0.01",
        "ClipNorm = 0.1",
        "ClipGlobalNorm = 0.1, Momentum = 0.5",
        "AccumulateSteps = 3",
        "AccumulateSteps = 2, Centered = true, ClipNorm = 0.1, WeightDecay = 0.01",
        "RuntimeLearningRate = true",
        "Schedule = Schedule.Cosine, ScheduleSteps = 20, WarmupSteps = 3",
        "Schedule = Schedule.Exponential, ScheduleFactor = 0.9",
        "NonFinite = NonFinite.Ignore",
        "Unroll = 0",
        "Unroll = 1000",
    ];

    [Fact]
    public void AFusedStepIsTheStepAlongItsGradient()
    {
        NetworkSource[] sources = [.. from shape in Shapes from options in Options select new NetworkSource(8, Loss.MeanSquaredError, shape) { Options = options }];
        using NetworkProject project = new(sources.Concat(Shapes.Select(shape => new NetworkSource(8, Loss.MeanSquaredError, shape) { MiniBatch = true })));
        for (int index = 0; index < sources.Length; index++)
        {
            // The gradient is calculated by a network without options.
            INetworkDriver gradient = project.Start(sources.Length + index / Options.Length);
            Compare(project.Start(index), project.Start(index), gradient, $"{index / Options.Length}: {sources[index].Options}");
        }
    }

    private static void Compare(INetworkDriver fused, INetworkDriver stored, INetworkDriver gradient, string name)
    {
        var random = new Random(1);
        for (int step = 0; step < 30; step++)
        {
            float[] input = [.. Enumerable.Range(0, 8).Select(i => random.Next(4) == 0 ? 0f : (float)(2 * random.NextDouble() - 1))];
            float[] target = [.. Enumerable.Range(0, 3).Select(_ => (float)random.NextDouble())];
            for (int layer = 0; layer < stored.Layers.Length; layer++)
            {
                stored.Layers[layer].CopyTo(gradient.Layers[layer], 0);
            }

            float expected = gradient.Accumulate(input, target);
            stored.Step([.. gradient.Gradient.Select(array => array.ToArray())]);
            Array.ForEach(gradient.Gradient, Array.Clear);

            float actual = fused.Train(input, target);

            Assert.Equal(expected, actual);
            BitsAssert.Equal(Bits(stored), Bits(fused), $"{name}, step {step}");
        }

        Assert.NotEqual(Bits(gradient), Bits(fused));
    }

    private static ulong[] Bits(INetworkDriver driver) => [.. Arrays(driver).SelectMany(array => array).Select(value => (ulong)BitConverter.SingleToUInt32Bits(value))];

    private static IEnumerable<float[]> Arrays(INetworkDriver driver) => driver.Layers.Concat(driver.State);
}
