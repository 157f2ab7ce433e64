using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>Losses and gradients of every layer, activation and loss agree with central differences in double.</summary>
public sealed class NetworkGradientTests
{
    private const double Tolerance = 1e-4;

    /// <summary>In loops and unrolled, as hidden and as last layer.</summary>
    [Fact]
    public void DenseLayersHaveTheirGradient() => Check(
        from loss in Enum.GetValues<Loss>()
        from activation in Enum.GetValues<Activation>()
        let last = loss is Loss.BinaryCrossEntropy or Loss.SoftmaxCrossEntropy ? Activation.Identity : activation
        select new PlainNetwork(7, 1, loss, [new(5, activation), new(2, Activation.Tanh), new(3, activation), new(4, last)]));

    [Fact]
    public void ConvolutionsHaveTheirGradient()
    {
        (int Kernel, int Stride, int Padding, int Channels)[] shapes =
            [(1, 1, 0, 1), (1, 2, 0, 1), (3, 1, 1, 1), (3, 2, 2, 2), (4, 3, 3, 2), (12, 1, 0, 1), (11, 5, 0, 1), (12, 1, 5, 2)];
        Check(shapes.Select(shape => new PlainNetwork(
            12 * shape.Channels,
            shape.Channels,
            Loss.MeanSquaredError,
            [
                new(3, Activation.Silu) { Kernel = shape.Kernel, Stride = shape.Stride, Padding = shape.Padding },
                new(2, Activation.Tanh) { Kernel = 1 },
                new(2, Activation.Identity),
            ])));
    }

    [Fact]
    public void ConvolutionsBehindOneAnotherHaveTheirGradient()
    {
        (int Kernel, int Stride, int Padding)[] shapes = [(2, 1, 1), (3, 2, 0), (5, 4, 2), (4, 8, 0)];
        Check(shapes.Select(shape => new PlainNetwork(
            10,
            1,
            Loss.Huber,
            [
                new(3, Activation.Relu) { Kernel = 3, Padding = 1 },
                new(4, Activation.Softplus) { Kernel = shape.Kernel, Stride = shape.Stride, Padding = shape.Padding },
                new(2, Activation.Sigmoid) { Kernel = 1, Stride = 2 },
            ])));
    }

    /// <summary>Targets of 0 and 1, and outputs far out: no cancellation and no overflow.</summary>
    [Theory]
    [InlineData(Loss.BinaryCrossEntropy, 20f, 1f, 2.0611537e-9)]
    [InlineData(Loss.BinaryCrossEntropy, -20f, 0f, 2.0611537e-9)]
    [InlineData(Loss.BinaryCrossEntropy, -200f, 1f, 200)]
    [InlineData(Loss.BinaryCrossEntropy, 200f, 0f, 200)]
    [InlineData(Loss.SoftmaxCrossEntropy, 200f, 1f, 0)]
    [InlineData(Loss.SoftmaxCrossEntropy, 200f, 0f, 200)]
    public void CrossEntropiesHoldFarFromZero(Loss loss, float logit, float target, double expected)
    {
        using NetworkProject project = new(new NetworkSource(1, loss, "Dense(2)"));
        INetworkDriver driver = project.Start();
        Array.Clear(driver.Layers[0]);
        driver.Layers[0][2] = logit;
        float[] targets = loss == Loss.BinaryCrossEntropy ? [target, 0.5f] : [target, 1 - target];

        float actual = driver.Train([0f], targets);

        double both = loss == Loss.BinaryCrossEntropy ? (expected + Math.Log(2)) / 2 : expected;
        Assert.Equal(both, actual, Math.Max(1e-9, 1e-7 * both));
        Assert.Equal(0, driver.RejectedSteps);
    }

    private static void Check(IEnumerable<PlainNetwork> networks)
    {
        PlainNetwork[] all = [.. networks];
        using NetworkProject project = new(all.Select(each => new NetworkSource(each.Inputs, each.Loss, [.. each.Layers.Select(layer => layer.Attribute)])
        {
            Channels = each.Channels,
            MiniBatch = true,
        }));
        for (int index = 0; index < all.Length; index++)
        {
            Check(all[index], project.Start(index));
        }
    }

    private static void Check(PlainNetwork plain, INetworkDriver driver)
    {
        IReadOnlyList<PlainLayer> layers = plain.Layers;
        Loss loss = plain.Loss;
        string name = $"{loss}, {string.Join(", ", layers)}";
        var random = new Random(1);
        int rows = 0;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            foreach (float[] layer in driver.Layers)
            {
                Fill(layer, random);
            }

            double[][] parameters = [.. driver.Layers.Select(layer => layer.Select(value => (double)value).ToArray())];
            float[] input = new float[plain.Inputs];
            Fill(input, random);
            double[] plainInput = [.. input.Select(value => (double)value)];
            double[] outputs = plain.Outputs(parameters, plainInput);
            float[] target = Target(outputs.Length, loss, random);
            double[] plainTarget = [.. target.Select(value => (double)value)];
            float[] predicted = new float[outputs.Length];
            driver.Predict(input, predicted);
            Assert.All(outputs.Zip(predicted), pair => Assert.Equal(pair.First, pair.Second, 1e-5));

            float actual = driver.Accumulate(input, target);
            double expected = plain.LossOf(parameters, plainInput, plainTarget);
            Assert.Equal(expected, actual, 1e-5 * Math.Max(1, expected));
            double[][] gradient = plain.Gradient(parameters, plainInput, plainTarget);
            for (int layer = 0; layer < layers.Count; layer++)
            {
                double largest = gradient[layer].Max(Math.Abs);
                Assert.True(largest > 0 || layers[layer].Activation == Activation.Relu, $"{name}: layer {layer} has no gradient");
                rows += largest > 0 ? 1 : 0;
                for (int index = 0; index < gradient[layer].Length; index++)
                {
                    Assert.True(
                        Math.Abs(gradient[layer][index] - driver.Gradient[layer][index]) <= Tolerance * largest + 1e-9,
                        $"{name}: layer {layer}, {index}: {gradient[layer][index]} but {driver.Gradient[layer][index]}");
                }

                Array.Clear(driver.Gradient[layer]);
            }
        }

        Assert.True(rows >= 3 * layers.Count, $"{name}: too few gradients to compare");
    }

    private static void Fill(float[] values, Random random)
    {
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = (float)(2 * random.NextDouble() - 1);
        }
    }

    private static float[] Target(int count, Loss loss, Random random)
    {
        float[] target = new float[count];
        for (int index = 0; index < count; index++)
        {
            target[index] = (float)(loss is Loss.Huber or Loss.MeanAbsoluteError or Loss.MeanSquaredError ? 4 * random.NextDouble() - 2 : random.NextDouble());
        }

        return loss == Loss.SoftmaxCrossEntropy ? [.. target.Select(value => value / target.Sum())] : target;
    }
}
