using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A sample with a number that no gradient may be made of changes nothing but the count of rejected steps.</summary>
public sealed class NetworkTransactionTests
{
    private static readonly float[] Bad = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e30f, -1e30f, 4.611686e18f];

    private static readonly NetworkSource[] Sources =
    [
        new(6, Loss.SoftmaxCrossEntropy, "Dense(5, Activation = Activation.Relu)", "Dense(3)") { Classes = 3 },
        new(6, Loss.SoftmaxCrossEntropy, "Conv1D(3, 2, Padding = 1, Activation = Activation.Silu)", "Conv1D(2, 3, Activation = Activation.LeakyRelu)", "Dense(3)")
        {
            Channels = 2,
            Classes = 3,
            Options = "Unroll = 0, ClipGlobalNorm = 1",
        },
        new(6, Loss.MeanSquaredError, "Dense(5, Activation = Activation.Tanh)", "Dense(3, Activation = Activation.Sigmoid)"),
        new(6, Loss.Huber, "Conv1D(2, 3, Padding = 1, Activation = Activation.Relu)", "Dense(3, Activation = Activation.Softplus)"),
        new(6, Loss.BinaryCrossEntropy, "Dense(3)") { Options = "Momentum = 0.9, Centered = true, WeightDecay = 0.1" },
        new(6, Loss.MeanAbsoluteError, "Conv1D(1, 2, Stride = 2)") { Options = "AccumulateSteps = 2, ClipNorm = 1, WeightDecay = 0.5" },
    ];

    [Fact]
    public void ABadInputChangesNothing()
    {
        using NetworkProject project = new(Sources.Select(source => source with { MiniBatch = !source.Options.Contains("AccumulateSteps") }));
        for (int index = 0; index < Sources.Length; index++)
        {
            INetworkDriver driver = project.Start(index);
            float[] good = [.. Enumerable.Range(0, 6).Select(i => 0.25f * (i - 2))];
            float[] target = [0f, 1f, 0f];
            driver.Train(good, target);
            driver.Train(good, target);
            Assert.Equal(0, driver.RejectedSteps);
            bool hasBatch = Sources[index].Options.Contains("AccumulateSteps") is false;
            if (hasBatch)
            {
                driver.Accumulate(good, target);
            }

            float[][] before = Copy(driver, hasBatch);
            int rejected = 0;
            foreach (float bad in Bad)
            {
                for (int place = 0; place < good.Length; place++)
                {
                    float[] input = [.. good];
                    input[place] = bad;
                    driver.Train(input, target);
                    AssertRejected(++rejected);
                    if (hasBatch)
                    {
                        driver.Accumulate(input, target);
                        AssertRejected(++rejected);
                    }

                    if (Sources[index].Classes > 1)
                    {
                        driver.TrainLabel(input, 1);
                        AssertRejected(++rejected);
                        driver.AccumulateLabel(input, 2);
                        AssertRejected(++rejected);
                    }
                }

                // A target of just 2^62 gives a mean below that.
                if (!(Math.Abs(bad) < 1e19f))
                {
                    driver.Train(good, [0f, bad, 0f]);
                    AssertRejected(++rejected);
                }

                void AssertRejected(int count)
                {
                    Assert.Equal(count, driver.RejectedSteps);
                    Assert.All(before.Zip(Copy(driver, hasBatch)), pair => Assert.True(
                        pair.First.AsSpan().SequenceEqual(pair.Second), $"network {index}, {bad}"));
                }
            }
        }
    }

    /// <summary>The test is of the largest gradient itself: just below the bound a step is taken, at the bound it is refused.</summary>
    [Theory]
    [InlineData("", 4.611686e18f, false)]
    [InlineData("", 4.6116854e18f, true)]
    [InlineData("WeightDecay = 1", 2.305843e18f, false)]
    [InlineData("WeightDecay = 1", 2.3058427e18f, true)]
    public void TheBoundIsExact(string options, float largest, bool isTaken)
    {
        // Output 0.5 w, target 1: the delta is -1, and the gradient of the weight that of the input.
        using NetworkProject project = new(new NetworkSource(1, Loss.MeanAbsoluteError, "Dense(1)") { Options = options });
        INetworkDriver driver = project.Start();
        Array.Clear(driver.Layers[0]);

        driver.Train([largest], [1f]);

        Assert.Equal(isTaken ? 0 : 1, driver.RejectedSteps);
        Assert.Equal(isTaken, driver.Layers[0][0] != 0f);
    }

    /// <summary>The gradients of one layer are too large, those of the other are not: neither layer moves.</summary>
    [Theory]
    [InlineData("Dense(2, Activation = Activation.Relu)", true)]
    [InlineData("Dense(2, Activation = Activation.Relu)", false)]
    [InlineData("Conv1D(2, 2, Stride = 2)", true)]
    [InlineData("Conv1D(2, 2, Stride = 2)", false)]
    public void NoLayerMovesWhereOneMayNot(string first, bool isFirstTooLarge)
    {
        using NetworkProject project = new(new NetworkSource(2, Loss.MeanAbsoluteError, first, "Dense(1)") { MiniBatch = true });
        INetworkDriver driver = project.Start();
        Array.Fill(driver.Layers[0], isFirstTooLarge ? 1e-3f : 1e19f);
        Array.Fill(driver.Layers[1], isFirstTooLarge ? 1e19f : 1e-30f);
        driver.Layers[1][^1] = 0f;
        float[][] before = Copy(driver, hasBatch: true);

        // What goes back to the first layer is the weight of the second times 1 or -1; what the second layer's weights get is the output of the first.
        driver.Train([1f, 1f], [0f]);
        driver.Accumulate([1f, 1f], [0f]);

        Assert.Equal(2, driver.RejectedSteps);
        Assert.Equal(before, Copy(driver, hasBatch: true));
    }

    /// <summary>A weight whose decay alone is over half the bound is found though no input shows it.</summary>
    [Fact]
    public void AHugeWeightIsRefusedWhereItDecays()
    {
        using NetworkProject project = new(new NetworkSource(2, Loss.MeanAbsoluteError, "Dense(1)") { Options = "WeightDecay = 1" });
        INetworkDriver driver = project.Start();
        driver.Layers[0][1] = 2.305843e18f;

        driver.Train([1f, 0f], [1f]);

        Assert.Equal(1, driver.RejectedSteps);
    }

    [Fact]
    public void WithoutTheCheckABadInputIsLearnt()
    {
        using NetworkProject project = new(new NetworkSource(2, Loss.MeanSquaredError, "Dense(1)") { Options = "NonFinite = NonFinite.Ignore" });
        INetworkDriver driver = project.Start();

        driver.Train([1f, float.NaN], [1f]);

        Assert.True(float.IsNaN(driver.Layers[0][1]));
    }

    private static float[][] Copy(INetworkDriver driver, bool hasBatch)
    {
        IEnumerable<float[]> arrays = driver.Layers.Concat(driver.State).Concat(hasBatch ? driver.Gradient : []);
        return [.. arrays.Select(array => array.ToArray())];
    }
}
