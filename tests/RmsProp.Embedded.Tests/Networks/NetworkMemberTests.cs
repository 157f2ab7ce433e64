using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>What a network's trainer does besides its steps.</summary>
public sealed class NetworkMemberTests : IDisposable
{
    private readonly NetworkProject project = new(
        new NetworkSource(6, Loss.SoftmaxCrossEntropy, "Conv1D(2, 2, Stride = 2, Activation = Activation.Relu)", "Dense(3)") { Channels = 1, MiniBatch = true, Classes = 3 },
        new NetworkSource(100, Loss.MeanSquaredError, "Dense(50), Frozen", "Dense(8)") { Initialization = Initialization.He });

    public void Dispose() => project.Dispose();

    [Fact]
    public void ALabelStandsForItsOneHotVector()
    {
        INetworkDriver labels = project.Start();
        INetworkDriver targets = project.Start();
        float[] input = [1f, -1f, 0.5f, 0f, 2f, 0.25f];
        for (int step = 0; step < 20; step++)
        {
            float[] target = [.. Enumerable.Range(0, 3).Select(index => index == step % 3 ? 1f : 0f)];

            Assert.Equal(targets.Train(input, target), labels.TrainLabel(input, step % 3));
            Assert.Equal(targets.Layers, labels.Layers);
        }
    }

    [Fact]
    public void ProbabilitiesAddUpToOne()
    {
        float[] probabilities = new float[3];
        project.Start().Probabilities([100f, 101f, -500f], probabilities);

        Assert.Equal(1f, probabilities.Sum(), 1e-6);
        Assert.Equal(Math.E, probabilities[1] / probabilities[0], 1e-5);
    }

    [Fact]
    public void StartValuesAreUniformAndDifferFromSeedToSeed()
    {
        INetworkDriver driver = project.Start(1);
        driver.Layers[0][0] = 5f;
        driver.Initialize(7);
        float[] first = [.. driver.Layers[1]];
        driver.Initialize(8);
        float[] weights = driver.Layers[1][..400];
        double limit = Math.Sqrt(6.0 / 50);

        Assert.Equal(5f, driver.Layers[0][0]);
        Assert.NotEqual(first, driver.Layers[1]);
        Assert.All(driver.Layers[1][400..], bias => Assert.Equal(0f, bias));
        Assert.All(weights, weight => Assert.InRange(weight, -limit, limit));
        Assert.InRange(weights.Average() / limit, -0.1, 0.1);
        Assert.InRange(weights.Sum(weight => weight * weight) / 400 / (limit * limit), 0.28, 0.39);
        driver.Initialize(7);
        Assert.Equal(first, driver.Layers[1]);
    }

    /// <summary>A convolution, and a dense layer behind it, in PyTorch's order: filters, channels, times.</summary>
    [Fact]
    public void LayersGoToPyTorchAndBack()
    {
        INetworkDriver driver = project.Start();
        float[] weight = [.. Enumerable.Range(0, 18).Select(index => (float)index)];
        driver.Import(1, weight, [100f, 101f, 102f]);
        float[] back = new float[18];
        float[] bias = new float[3];
        driver.Export(1, back, bias);

        Assert.Equal(weight, back);
        Assert.Equal([100f, 101f, 102f], bias);

        // Input 1 of the dense layer is time 0 of channel 1; PyTorch flattens channel by channel, three times each.
        Assert.Equal([3f, 9f, 15f], driver.Layers[1][3..6]);
    }

    [Fact]
    public void BadArgumentsAreNamedAndChangeNothing()
    {
        INetworkDriver driver = project.Start();
        float[] input = new float[6];
        float[][] before = [.. driver.Layers.Concat(driver.State).Select(array => array.ToArray())];

        Named("input", () => driver.Train(null!, new float[3]));
        Named("input", () => driver.TrainLabel(new float[5], 0));
        Named("target", () => driver.Train(input, null!));
        Named("target", () => driver.Accumulate(input, new float[4]));
        Named("label", () => driver.TrainLabel(input, -1));
        Named("label", () => driver.AccumulateLabel(input, 3));
        Named("output", () => driver.Predict(input, new float[2]));
        Named("logits", () => driver.Probabilities(null!, new float[3]));
        Named("layer", () => driver.Import(2, new float[4], new float[2]));
        Named("weight", () => driver.Import(0, new float[5], new float[2]));
        Named("bias", () => driver.Import(0, new float[4], null!));
        Assert.Equal(before, driver.Layers.Concat(driver.State));
        Assert.Equal(0, driver.RejectedSteps);

        static void Named(string argument, Action call) => Assert.Equal(argument, Assert.Throws<ArgumentException>(call).ParamName);
    }

    [Fact]
    public void ApplyWithoutASampleDoesNothing()
    {
        INetworkDriver driver = project.Start();

        Assert.False(driver.Apply());
        driver.AccumulateLabel(new float[6], 0);
        Assert.True(driver.Apply());
        Assert.False(driver.Apply());
    }
}
