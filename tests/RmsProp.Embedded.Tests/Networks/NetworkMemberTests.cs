using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>What a network's trainer does besides its steps.</summary>
public sealed class NetworkMemberTests : IDisposable
{
    private readonly NetworkProject project = new(
        new NetworkSource(6, Loss.SoftmaxCrossEntropy, "Conv1D(2, 2, Stride = 2, Activation = Activation.Relu)", "Dense(3)") { Channels = 1, MiniBatch = true, Classes = 3 });

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
    public void ApplyWithoutASampleDoesNothing()
    {
        INetworkDriver driver = project.Start();

        Assert.False(driver.Apply());
        driver.AccumulateLabel(new float[6], 0);
        Assert.True(driver.Apply());
        Assert.False(driver.Apply());
    }
}
