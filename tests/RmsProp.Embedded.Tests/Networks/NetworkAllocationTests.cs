using System;
using System.Linq;
using RmsProp.Embedded.Tests.Allocation;
using Xunit;
using static RmsProp.Embedded.Tests.Allocation.AllocationMeter;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>Training allocates nothing, and a trainer keeps 8 bytes per parameter, or 12 with mini-batches.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class NetworkAllocationTests
{
    private const int Calls = 5000;
    private const int Parameters = 1210;

    private static readonly NetworkSource Source = new(64, Loss.SoftmaxCrossEntropy, "Dense(16, Activation = Activation.Relu)", "Dense(10)") { Classes = 10 };

    [Fact]
    public void TrainingAllocatesNothing()
    {
        using NetworkProject project = new(Source with { MiniBatch = true }, new NetworkSource(30, Loss.Huber, "Conv1D(4, 5, Padding = 2, Activation = Activation.Silu)", "Dense(2)"));
        INetworkDriver dense = project.Start();
        INetworkDriver convolution = project.Start(1);
        float[] input = [.. Enumerable.Range(0, 64).Select(index => index % 3 * 0.5f)];
        float[] shorter = input[..30];
        float[] target = new float[10];
        float[] two = new float[2];
        float[] bad = [.. input];
        bad[7] = float.NaN;

        Assert.Equal(0, AllocatedBytes(Calls, () => dense.TrainLabel(input, 3)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Train(input, target)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Train(bad, target)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Classify(input)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.AccumulateLabel(input, 3)));
        Assert.Equal(0, AllocatedBytes(Calls, () => dense.Apply()));
        Assert.Equal(0, AllocatedBytes(Calls, () => convolution.Train(shorter, two)));
    }

    [Theory]
    [InlineData(false, 8)]
    [InlineData(true, 12)]
    public void ATrainerKeepsSoManyBytesPerParameter(bool miniBatch, int bytesPerParameter)
    {
        using NetworkProject project = new(Source with { MiniBatch = miniBatch });
        project.Start();

        long before = GC.GetAllocatedBytesForCurrentThread();
        INetworkDriver driver = project.Start();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        // Besides: 42 values of units, and the headers of objects and arrays.
        Assert.InRange(bytes, bytesPerParameter * Parameters, bytesPerParameter * Parameters + 4 * 42 + 1000);
        GC.KeepAlive(driver);
    }
}
