using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using RmsProp.Embedded.Tests.Vectors;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>The gradients of several samples are added with the bits of one after the other, side by side or not, in vectors of every width.</summary>
public sealed class NetworkBatchTests
{
    private const int Samples = 13;

    private static readonly NetworkSource[] Sources =
    [
        Of(21, Loss.SoftmaxCrossEntropy, 10, "Dense(16, Activation = Activation.Relu)"),
        Of(64, Loss.SoftmaxCrossEntropy, 8, "Dense(9, Activation = Activation.Tanh)", "Dense(17, Activation = Activation.Silu)"),
        Of(65, Loss.BinaryCrossEntropy, 24, "Dense(40, Activation = Activation.LeakyRelu)"),
        Of(130, Loss.MeanSquaredError, 37, "Dense(33, Activation = Activation.Softplus), Frozen", "Dense(70, Activation = Activation.Sigmoid)"),
        Of(7, Loss.Huber, 12),
        Of(5, Loss.MeanAbsoluteError, 4, "Dense(131)"),
        Of(21, Loss.SoftmaxCrossEntropy, 10, "Dense(16, Activation = Activation.Relu)") with { Options = "NonFinite = NonFinite.Ignore" },

        // One after the other: layers of few units, and convolutions.
        Of(21, Loss.SoftmaxCrossEntropy, 3, "Dense(16, Activation = Activation.Relu)"),
        Of(21, Loss.SoftmaxCrossEntropy, 10, "Conv1D(6, 4, Activation = Activation.Relu)"),
    ];

    [Theory]
    [InlineData(VectorWidth.None)]
    [InlineData(VectorWidth.Only128)]
    [InlineData(VectorWidth.UpTo256)]
    [InlineData(VectorWidth.UpTo512)]
    public void SeveralSamplesHaveTheBitsOfOneAfterTheOther(VectorWidth width)
    {
        using LoadedAssembly assembly = VectorProject.LoadFiles(
            HarnessOptions.Default,
            width,
            [.. Sources.Select((source, index) => source with { Namespace = $"Case{index}.Tested" }).SelectMany(source => new[] { source.Struct, source.Driver })]);
        for (int index = 0; index < Sources.Length; index++)
        {
            INetworkDriver[] drivers = [.. Enumerable.Range(0, 2).Select(_ => assembly.Create<INetworkDriver>($"Case{index}.Tested.Driver"))];
            Compare(drivers[0], drivers[1], Sources[index], $"network {index} in {width}");
        }
    }

    [Theory]
    [InlineData(true, "Dense(16, Activation = Activation.Relu)", "Dense(10)")]
    [InlineData(true, "Dense(4)", "Dense(4)")]
    [InlineData(false, "Dense(16)", "Dense(3)")]
    [InlineData(false, "Conv1D(6, 4)", "Dense(10)")]
    public void DenseLayersOfFourUnitsAndMoreAreSideBySide(bool expected, params string[] layers)
    {
        NetworkSource source = new(21, Loss.Huber, layers) { MiniBatch = true, Options = "Unroll = 0" };

        Assert.Equal(expected, GeneratorHarness.Run(source.Struct).SingleFile.Contains("VectorCode.SumSeveralL0(", StringComparison.Ordinal));
        Assert.DoesNotContain("SumSeveral", GeneratorHarness.Run((source with { MiniBatch = false }).Struct).SingleFile, StringComparison.Ordinal);
        Assert.DoesNotContain("SumSeveral", GeneratorHarness.Run(VectorProject.Scalar, source.Struct).SingleFile, StringComparison.Ordinal);
    }

    /// <summary>The locals of the second sample end with 1, and so may a layer.</summary>
    [Fact]
    public void LayersMayBeCalledLikeTheLocalsOfAnotherSample() => GeneratorHarness.Run("""
        using RmsProp.Embedded;

        [RmsProp(Unroll = 0)]
        [Network(Inputs = 5, MiniBatch = true)]
        public partial struct Model
        {
            [Dense(4, Activation = Activation.Silu)] public float[] H;
            [Dense(4, Activation = Activation.Silu)] public float[] H1;
            [Dense(4)] public float[] H12;
        }
        """).RequireClean();

    private static NetworkSource Of(int inputs, Loss loss, int outputs, params string[] hidden) =>
        new(inputs, loss, [.. hidden, $"Dense({outputs})"]) { MiniBatch = true, Classes = outputs };

    private static void Compare(INetworkDriver expected, INetworkDriver actual, NetworkSource source, string name)
    {
        RandomBits random = new(seed: 7);
        int rejected = 0;
        for (int count = 0; count <= Samples; count++)
        {
            float[][] inputs = [.. Enumerable.Range(0, Samples).Select(_ => Vector(random, source.Inputs))];
            float[][] targets = [.. Enumerable.Range(0, Samples).Select(_ => Vector(random, source.Classes))];
            int[] labels = [.. Enumerable.Range(0, Samples).Select(_ => random.Below(source.Classes))];
            int start = random.Below(Samples - count + 1);

            float sum = 0f;
            float sumOfLabels = 0f;
            for (int sample = start; sample < start + count; sample++)
            {
                sum += expected.Accumulate(inputs[sample], targets[sample]);
            }

            for (int sample = start; sample < start + count; sample++)
            {
                sumOfLabels += expected.AccumulateLabel(inputs[sample], labels[sample]);
            }

            BitsAssert.Equal(
                Bits([sum, sumOfLabels]),
                Bits([actual.Accumulate(inputs, targets, start, count), actual.Accumulate(inputs, labels, start, count)]),
                $"losses of {count} samples of {name}");
            BitsAssert.Equal(Bits(expected.Gradient.SelectMany(array => array)), Bits(actual.Gradient.SelectMany(array => array)), $"gradient of {count} samples of {name}");
            Assert.Equal(expected.AccumulatedSamples, actual.AccumulatedSamples);
            Assert.Equal(expected.RejectedSteps, actual.RejectedSteps);
            rejected = expected.RejectedSteps;
            Assert.Equal(expected.Apply(), actual.Apply());
            BitsAssert.Equal(Bits(expected.Layers.SelectMany(array => array)), Bits(actual.Layers.SelectMany(array => array)), $"step of {count} samples of {name}");
        }

        // Some samples must be refused, or nothing is known of those beside them.
        Assert.True(rejected is > 5 and < 100 || source.Options.Contains("Ignore", StringComparison.Ordinal), $"{rejected} rejected in {name}");
    }

    /// <summary>Half zeros, some of them negative, and in one of ten what no gradient may be made of.</summary>
    private static float[] Vector(RandomBits random, int length)
    {
        float[] values = [.. Enumerable.Range(0, length).Select(_ => random.Below(2) == 0 ? random.OneIn(4) ? -0f : 0f : random.Below(2000) / 1000f - 1)];
        if (random.OneIn(10))
        {
            values[random.Below(length)] = random.OneIn(2) ? float.NaN : float.PositiveInfinity;
        }

        return values;
    }

    private static ulong[] Bits(IEnumerable<float> values) => [.. values.Select(value => (ulong)BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value))];
}
