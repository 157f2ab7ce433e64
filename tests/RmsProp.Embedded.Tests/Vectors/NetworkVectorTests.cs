using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Networks;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>Networks predict and learn with the same bits in vectors and in scalar code, whatever the width of a layer.</summary>
public sealed class NetworkVectorTests
{
    private const int Inputs = 21;
    private const int Samples = 25;

    private static readonly NetworkSource[] Sources =
    [
        Dense("", 4, "Relu", 5),
        Dense("", 7, "LeakyRelu", 8),
        Dense("Momentum = 0.9, WeightDecay = 0.01", 9, "Tanh", 10),
        Dense("Centered = true, Maximize = true", 16, "Sigmoid", 17),
        Dense("ClipValue = 0.01, NonFinite = NonFinite.Ignore", 33, "Silu", 6),
        Dense("Centered = true, Variance = CenteredVariance.NonNegative", 40, "Softplus", 4),
        Dense("ClipGlobalNorm = 0.1", 70, "Relu", 13),
        Dense("Schedule = Schedule.Exponential, ScheduleFactor = 0.9", 131, "Identity", 4),
        Dense("AccumulateSteps = 2", 12, "Relu", 5) with { MiniBatch = false },
        new(Inputs, Loss.Huber, "Conv1D(6, 4, Activation = Activation.Relu)", "Conv1D(5, 3, Padding = 1, Activation = Activation.Tanh)", "Dense(9, Activation = Activation.Sigmoid), Frozen", "Dense(5)")
        { MiniBatch = true, Options = "Unroll = 0" },
        new(Inputs, Loss.MeanSquaredError, "Conv1D(9, 5, Stride = 2, Padding = 4, Activation = Activation.Silu)", "Conv1D(37, 3, Stride = 3, Padding = 2)", "Dense(5)")
        { MiniBatch = true, Options = "Momentum = 0.9" },
        new(Inputs, Loss.Huber, "Conv1D(4, 2, Padding = 1, Activation = Activation.LeakyRelu)", "Conv1D(8, 4, Stride = 2)", "Dense(2)")
        { MiniBatch = true, Options = "ClipGlobalNorm = 0.1" },
        Classes(4),
        Classes(8),
        Classes(10),
        Classes(37),
    ];

    [Theory]
    [InlineData(VectorWidth.None)]
    [InlineData(VectorWidth.Only128)]
    [InlineData(VectorWidth.UpTo256)]
    [InlineData(VectorWidth.UpTo512)]
    public void NetworksHaveTheBitsOfScalarCode(VectorWidth width)
    {
        using LoadedAssembly scalar = Load(VectorProject.Scalar, VectorWidth.None);
        using LoadedAssembly vectors = Load(HarnessOptions.Default, width);
        for (int index = 0; index < Sources.Length; index++)
        {
            Compare(
                scalar.Create<INetworkDriver>($"Case{index}.Tested.Driver"), vectors.Create<INetworkDriver>($"Case{index}.Tested.Driver"), Sources[index], $"{index} in {width}");
        }
    }

    [Fact]
    public void LayersOfFourUnitsAndMoreAreVectors()
    {
        string text = GeneratorHarness.Run(new NetworkSource(Inputs, Loss.Huber, "Dense(4, Activation = Activation.Relu)", "Dense(3)") { Options = "Unroll = 0" }.Struct).SingleFile;
        Assert.Contains("VectorCode.SumL0(", text, StringComparison.Ordinal);
        Assert.Contains("VectorCode.LearnL0(", text, StringComparison.Ordinal);
        Assert.Contains("VectorCode.DeltaL0(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SumL1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LearnL1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ConvolutionsAreVectorsWithAndWithoutPadding()
    {
        string text = GeneratorHarness.Run(
            new NetworkSource(Inputs, Loss.Huber, "Conv1D(6, 4, Activation = Activation.Relu)", "Conv1D(8, 3, Padding = 1)", "Dense(2)").Struct).SingleFile;
        foreach (string layer in new[] { "L0", "L1" })
        {
            Assert.Contains($"VectorCode.Sum{layer}(", text, StringComparison.Ordinal);
            Assert.Contains($"VectorCode.Gradient{layer}(", text, StringComparison.Ordinal);
            Assert.Contains($"VectorCode.BiasGradient{layer}(", text, StringComparison.Ordinal);
        }

        Assert.Contains("VectorCode.WindowDeltaL1(", text, StringComparison.Ordinal);
        Assert.Contains("VectorCode.ActivationL0(", text, StringComparison.Ordinal);
    }

    private static NetworkSource Dense(string options, int hidden, string activation, int outputs) => new(
        Inputs, Loss.MeanSquaredError, $"Dense({hidden}, Activation = Activation.{activation})", $"Dense({outputs})") { MiniBatch = true, Options = options };

    private static NetworkSource Classes(int outputs) => new(Inputs, Loss.SoftmaxCrossEntropy, "Dense(9, Activation = Activation.Relu)", $"Dense({outputs})")
    {
        MiniBatch = true,
        Options = "LearningRate = 1.0",
        Classes = outputs,
    };

    private static LoadedAssembly Load(HarnessOptions options, VectorWidth width) =>
        VectorProject.LoadFiles(options, width, [.. Sources.Select((source, index) => source with { Namespace = $"Case{index}.Tested" }).SelectMany(source => new[] { source.Struct, source.Driver })]);

    private static void Compare(INetworkDriver expected, INetworkDriver actual, NetworkSource source, string name)
    {
        bool hasBatches = source.MiniBatch;
        RandomBits random = new(seed: 11);
        foreach (INetworkDriver driver in new[] { expected, actual })
        {
            driver.Initialize(5);
        }

        int outputs = Outputs(expected);
        for (int sample = 0; sample < Samples; sample++)
        {
            float[] input = [.. Enumerable.Range(0, Inputs).Select(_ => Number(random, sample))];
            float[] target = [.. Enumerable.Range(0, outputs).Select(_ => Number(random, 0))];
            Assert.Equal(Bits([expected.Train(input, target)]), Bits([actual.Train(input, target)]));
            if (hasBatches)
            {
                Assert.Equal(Bits([expected.Accumulate(input, target)]), Bits([actual.Accumulate(input, target)]));
                if (sample % 3 == 2)
                {
                    Assert.Equal(expected.Apply(), actual.Apply());
                }
            }

            if (source.Classes > 1)
            {
                int label = random.Below(outputs);
                Assert.Equal(Bits([expected.TrainLabel(input, label)]), Bits([actual.TrainLabel(input, label)]));
                Assert.Equal(Probabilities(expected, input, outputs), Probabilities(actual, input, outputs));
            }

            BitsAssert.Equal(Everything(expected, hasBatches), Everything(actual, hasBatches), $"sample {sample} of {name}");
        }

        Assert.Equal(expected.RejectedSteps, actual.RejectedSteps);
    }

    /// <summary>An input as they are, with zeros and denormals; in some samples one that makes the step refused.</summary>
    private static float Number(RandomBits random, int sample) => random.Below(6) switch
    {
        0 => 0f,
        1 => (float)random.Accepted(isDouble: false) * 1e-25f,
        2 when sample % 5 == 4 && random.OneIn(4) => float.NaN,
        _ => random.Below(2000) / 1000f - 1,
    };

    private static int Outputs(INetworkDriver driver)
    {
        for (int outputs = 1; ; outputs++)
        {
            try
            {
                driver.Predict(new float[Inputs], new float[outputs]);
                return outputs;
            }
            catch (ArgumentException)
            {
                // The length is known to the generated code alone.
            }
        }
    }

    private static ulong[] Probabilities(INetworkDriver driver, float[] input, int outputs)
    {
        float[] logits = new float[outputs];
        driver.Predict(input, logits);
        driver.Probabilities(logits, logits);
        return Bits(logits);
    }

    private static ulong[] Everything(INetworkDriver driver, bool hasBatches) =>
        Bits(driver.Layers.Concat(driver.State).Concat(hasBatches ? driver.Gradient : []).SelectMany(array => array));

    private static ulong[] Bits(IEnumerable<float> values) =>
        [.. values.Select(value => (ulong)BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value))];
}
