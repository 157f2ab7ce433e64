using System;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>Start values: their range and distribution, and that seed, layer and index alone decide them, on every target.</summary>
public sealed class NetworkStartTests
{
    /// <summary>
    /// Inputs of a unit and, for Glorot, outputs of an input: of the dense layer 60 and 100; of the convolution 3 channels by 5 times, and 80 filters by 5 times.
    /// </summary>
    [Theory]
    [InlineData(Initialization.FanIn, 1 / 60.0, 1 / 15.0)]
    [InlineData(Initialization.He, 6 / 60.0, 6 / 15.0)]
    [InlineData(Initialization.Glorot, 6 / 160.0, 6 / 415.0)]
    public void WeightsAreUniformOverTheRange(Initialization initialization, double denseLimit, double convolutionLimit)
    {
        using NetworkProject project = new(
            new NetworkSource(60, Loss.MeanSquaredError, "Dense(100)") { Initialization = initialization },
            new NetworkSource(60, Loss.MeanSquaredError, "Conv1D(80, 5)") { Channels = 3, Initialization = initialization });
        Check(project.Start(0), 6000, Math.Sqrt(denseLimit), initialization);
        Check(project.Start(1), 1200, Math.Sqrt(convolutionLimit), initialization);
    }

    [Fact]
    public void SeedLayerAndIndexAloneDecide()
    {
        using NetworkProject project = new(
            new NetworkSource(4, Loss.MeanSquaredError, "Dense(4)", "Dense(4)", "Dense(4)"),
            new NetworkSource(4, Loss.MeanSquaredError, "Dense(4), Frozen", "Dense(4)", "Dense(2)"));
        INetworkDriver driver = project.Start();
        driver.Initialize(1);
        float[][] first = [.. driver.Layers.Select(layer => layer.ToArray())];
        Array.Clear(driver.Layers[1]);
        driver.Initialize(1);
        Assert.Equal(first, driver.Layers);

        // Calculated apart, by the definition of lowbias32.
        Assert.Equal([-0.3593657f, 0.19215721f], driver.Layers[0][..2]);

        driver.Initialize(uint.MaxValue);
        Assert.All(first.Zip(driver.Layers), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.NotEqual(first[0], first[1]);
        Assert.NotEqual(first[1], first[2]);

        // A frozen layer before, or fewer units behind, change no number of a layer.
        INetworkDriver other = project.Start(1);
        other.Layers[0][3] = 7f;
        other.Initialize(1);
        Assert.Equal(first[1], other.Layers[1]);
        Assert.Equal([0f, 0f, 0f, 7f, 0f], other.Layers[0][..5]);
    }

    [Fact]
    public void TheOptimizerAndTheBatchStartAgain()
    {
        using NetworkProject project = new(new NetworkSource(4, Loss.MeanSquaredError, "Dense(3)", "Dense(2)")
        {
            Options = "Momentum = 0.9, Centered = true, InitialSquareAverage = 0.5",
            MiniBatch = true,
        });
        INetworkDriver driver = project.Start();
        driver.Initialize(1);
        float[][] start = Copy(driver);
        driver.Train([1f, 2f, 3f, 4f], [1f, 1f]);
        driver.Train([float.NaN, 2f, 3f, 4f], [1f, 1f]);
        driver.Accumulate([1f, 2f, 3f, 4f], [1f, 1f]);
        Assert.NotEqual(start, Copy(driver));

        driver.Initialize(1);

        Assert.Equal(start, Copy(driver));
        Assert.Equal(0, driver.RejectedSteps);
        Assert.False(driver.Apply());
        Assert.All(driver.State[0], average => Assert.Equal(0.5f, average));
    }

    [Fact]
    public void DevicesDrawTheSameNumbers()
    {
        var source = new NetworkSource(20, Loss.MeanSquaredError, "Conv1D(3, 4, Stride = 2)", "Dense(7)") { Initialization = Initialization.Glorot };
        using NetworkProject project = new(source);
        using var context = new DeviceContext();
        Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source.Struct));
        object trainer = Activator.CreateInstance(assembly.GetType("Tested.Model+Trainer", throwOnError: true)!)!;
        INetworkDriver driver = project.Start();
        foreach (uint seed in new[] { 0u, 1u, 0x80000000u, uint.MaxValue })
        {
            driver.Initialize(seed);
            trainer.GetType().GetMethod("Initialize")!.Invoke(trainer, [seed]);

            object parameters = trainer.GetType().GetField("Parameters")!.GetValue(trainer)!;
            Assert.Equal(driver.Layers, new[] { "L0", "L1" }.Select(name => (float[])parameters.GetType().GetField(name)!.GetValue(parameters)!));
        }
    }

    private static void Check(INetworkDriver driver, int weights, double limit, Initialization initialization)
    {
        driver.Initialize(12345);
        double[] drawn = [.. driver.Layers[0][..weights].Select(weight => weight / limit)];

        // The mean of n has a deviation of 0.58 / sqrt(n), that of squares 0.3 / sqrt(n); the largest of n is about 1 / n from the limit.
        Assert.InRange(drawn.Average(), -4 * 0.58 / Math.Sqrt(weights), 4 * 0.58 / Math.Sqrt(weights));
        Assert.InRange(drawn.Average(value => value * value), 1 / 3.0 - 4 * 0.3 / Math.Sqrt(weights), 1 / 3.0 + 4 * 0.3 / Math.Sqrt(weights));
        Assert.InRange(drawn.Max(), 1 - 20.0 / weights, 1);
        Assert.InRange(drawn.Min(), -1.000001, -1 + 20.0 / weights);
        float[] biases = driver.Layers[0][weights..];
        Assert.Equal(initialization == Initialization.FanIn, biases.Distinct().Count() == biases.Length);
        Assert.All(biases, bias => Assert.True(initialization == Initialization.FanIn ? Math.Abs(bias) <= limit : bias == 0f));
    }

    private static float[][] Copy(INetworkDriver driver) => [.. driver.Layers.Concat(driver.State).Concat(driver.Gradient).Select(array => array.ToArray())];
}
