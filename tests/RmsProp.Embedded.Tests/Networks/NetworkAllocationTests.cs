using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using RmsProp.Embedded.Tests.Allocation;
using RmsProp.Embedded.Tests.Harness;
using Xunit;
using static RmsProp.Embedded.Tests.Allocation.AllocationMeter;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>Training allocates nothing, and a trainer keeps 8 bytes per parameter, or 12 with mini-batches.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class NetworkAllocationTests
{
    private const int Calls = 5000;

    private static readonly NetworkSource Source = new(64, Loss.SoftmaxCrossEntropy, "Dense(16, Activation = Activation.Relu)", "Dense(10)") { Classes = 10 };
    private static readonly NetworkSource Convolution = new(30, Loss.Huber, "Conv1D(4, 5, Padding = 2, Activation = Activation.Silu)", "Dense(2)");

    [Fact]
    public void TrainingAllocatesNothing()
    {
        using NetworkProject project = new(Source with { MiniBatch = true }, Convolution);
        INetworkDriver dense = project.Start();
        INetworkDriver convolution = project.Start(1);
        float[] input = [.. Enumerable.Range(0, 64).Select(index => index % 3 * 0.5f)];
        float[] shorter = input[..30];
        float[] target = new float[10];
        float[] two = new float[2];
        float[] bad = [.. input];
        bad[7] = float.NaN;
        float[][] inputs = [.. Enumerable.Range(0, 9).Select(sample => sample == 6 ? bad : input)];
        float[][] targets = [.. Enumerable.Repeat(target, 9)];
        int[] labels = [.. Enumerable.Range(0, 9)];

        Assert.Equal(0, AllocatedBytes(Calls, () => dense.TrainLabel(input, 3)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Train(input, target)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Train(bad, target)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Classify(input)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.AccumulateLabel(input, 3)));
        Assert.Equal(0, AllocatedBytes(Calls / 9, () => dense.Accumulate(inputs, labels, 0, 9)));
        Assert.Equal(0, AllocatedBytes(Calls / 9, () => dense.Accumulate(inputs, targets, 0, 9)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Apply()));
        Assert.Equal(0, AllocatedBytes(Calls, () => convolution.Train(shorter, two)));
    }

    /// <summary>The arrays hold weight and square average of each parameter, with mini-batches a gradient too, and the activations and deltas of the units.</summary>
    [Theory]
    [InlineData(false, 8)]
    [InlineData(true, 12)]
    public void ATrainerKeepsSoManyBytesPerParameter(bool miniBatch, int bytesPerParameter)
    {
        // 16 and 10 activations, of which the last become deltas, and 16 deltas; of four samples side by side, where there are batches.
        AssertKept(Source with { MiniBatch = miniBatch }, bytesPerParameter * 1210 + (miniBatch ? 4 : 1) * sizeof(float) * (16 + 10 + 16));

        // 24 weights and biases of the filters, 182 behind them; 30 times 4 activations and, to differentiate Silu, their sums; as many deltas; a row of the filters.
        AssertKept(Convolution with { MiniBatch = miniBatch }, bytesPerParameter * (24 + 242) + sizeof(float) * (3 * 30 * 4 + 4 + 2));
    }

    private static void AssertKept(NetworkSource source, int expected)
    {
        using NetworkProject project = new(source);
        Type trainer = project.Find("Model+Trainer");
        Activator.CreateInstance(trainer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        object kept = Activator.CreateInstance(trainer)!;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        float[][] arrays = [.. Arrays(kept).Distinct()];
        Assert.Equal(expected, arrays.Sum(array => sizeof(float) * array.Length));

        // Besides: the header of each array, at most 31 bytes with what rounds it up, and one object of references and counters.
        Assert.InRange(bytes, expected, expected + 31 * arrays.Length + 300);
        string stated = Regex.Match(GeneratorHarness.Run(source.Struct).SingleFile, @"//   Trainer +(\d+)").Groups[1].Value;
        Assert.Equal(stated, bytes.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<float[]> Arrays(object value) => value is float[] array
        ? [array]
        : value.GetType().IsPrimitive ? [] : value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(field => Arrays(field.GetValue(value)!));
}
