using FirmwareSample.Core;
using RmsProp.Embedded.Tests.Allocation;
using RmsProp.Embedded.Tests.Losses.Samples;
using Xunit;
using static RmsProp.Embedded.Tests.Allocation.AllocationMeter;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Fused training steps allocate nothing.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class LossAllocationTests
{
    private const int Calls = 100_000;

    [Fact]
    public void TrainingAllocatesNothing()
    {
        SteinhartHart.Trainer thermistor = new();
        IrisClassifier.Trainer iris = new();
        LinearLayer.Trainer layer = new();
        float[] flower = [1f, -1f, 0.5f, 2f];
        float[] x = [1f, 2f, 3f];
        float[] y = [0f, 1f];

        Assert.Equal(0, AllocatedBytes(Calls, () => thermistor.TrainSquaredError(9000f, 300f)));
        Assert.Equal(0, AllocatedBytes(Calls, () => iris.TrainCrossEntropy(flower, true)));
        Assert.Equal(0, AllocatedBytes(Calls, () => layer.TrainMeanSquaredError(x, y)));
    }
}
