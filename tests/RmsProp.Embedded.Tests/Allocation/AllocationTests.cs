using System.Linq;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;
using static RmsProp.Embedded.Tests.Allocation.AllocationMeter;

namespace RmsProp.Embedded.Tests.Allocation;

/// <summary>After construction, training allocates nothing: not a byte in a million calls.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class AllocationTests
{
    private const int Calls = 1_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AMillionStepsAllocateNothing(bool withEveryState)
    {
        using TestedTrainings trainings = new(withEveryState ? TestedShapes.CenteredWithMomentum : TestedShapes.Plain);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = trainings.Start(shape);
            driver.Write(Role.Gradient, Values.Ordinary(shape.TrainedTypes));

            Assert.Equal(0, AllocatedBytes(Calls, () => driver.Step()));
            Assert.Equal(0, AllocatedBytes(Calls, () => driver.TrainerStep()));
            Assert.Equal(0, driver.RejectedSteps);
        }
    }

    [Fact]
    public void AMillionRejectedStepsAllocateNothing()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = trainings.Start(shape);
            driver.Write(Role.Gradient, [.. shape.TrainedTypes.Select(type => Values.Of(type, double.NaN))]);

            int calls = 0;
            Assert.Equal(0, AllocatedBytes(Calls, () =>
            {
                calls++;
                driver.Step();
            }));
            Assert.Equal(calls, driver.RejectedSteps);
        }
    }

    [Fact]
    public void ClearingAndCopyingAllocateNothing()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = trainings.Start(shape);
            ITrainingDriver copy = trainings.Start(shape);

            Assert.Equal(0, AllocatedBytes(Calls, driver.ZeroGradient));
            Assert.Equal(0, AllocatedBytes(Calls, driver.Reset));
            Assert.Equal(0, AllocatedBytes(Calls, () => driver.CopyTo(copy)));
        }
    }

    [Fact]
    public void TheMeasurementSeesASingleObject()
    {
        object? kept = null;

        Assert.NotEqual(0, AllocatedBytes(1, () => kept = new object()));
        Assert.NotNull(kept);
    }
}
