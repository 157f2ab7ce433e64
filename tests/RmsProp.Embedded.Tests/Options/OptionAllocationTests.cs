using System;
using RmsProp.Embedded.Tests.Allocation;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>A million steps with every option on allocate not a byte.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class OptionAllocationTests
{
    private const int Calls = 1_000_000;

    private const string Fields = "public float A; [Parameter(Length = 3, Min = -1, Max = 1)] public float[] B; [Parameter(Length = 6)] public double[] C;";

    [Theory]
    [InlineData(EveryOption.Difference)]
    [InlineData(EveryOption.NonNegative)]
    [InlineData("Schedule = Schedule.Exponential, ScheduleFactor = 0.999")]
    [InlineData("Schedule = Schedule.Cosine, WarmupSteps = 10, ScheduleSteps = 500000")]
    [InlineData("Schedule = Schedule.Polynomial, SchedulePower = 0.5, WarmupSteps = 10, ScheduleSteps = 500000")]
    public void AMillionStepsAllocateNothing(string options)
    {
        using OptionProject project = new(OptionProject.Model(options, Fields));
        TrainedModel model = project.Start();
        Assert.True(model.Step(0.5, -0.25, 0.125, 2, 1, -1, 3, -3, 0.1, 0.2));
        Func<bool> step = model.BareStep;
        double[] before = model.Parameters;

        Assert.Equal(0, AllocationMeter.AllocatedBytes(Calls, () => step()));

        Assert.NotEqual(before, model.Parameters);
        Assert.Equal([0], model.State("RejectedSteps"));
    }
}
