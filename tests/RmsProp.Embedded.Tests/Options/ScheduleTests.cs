using System;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>The learning rate of each step follows the schedule's formula in double precision.</summary>
public sealed class ScheduleTests
{
    // With Alpha 0 and a gradient of 1 a parameter moves by the rate, except for Epsilon, which rounding swallows.
    private const string RateShows = "LearningRate = 0.5, Alpha = 0, ";

    /// <summary>Of the full rate: what float arithmetic makes of a formula of a few operations.</summary>
    private const double Tolerance = 1e-6;

    private const int Warmup = 10;

    private const int Length = 50;

    private static readonly string Both = $"WarmupSteps = {Warmup}, ScheduleSteps = {Length}";

    public static TheoryData<string> Schedules =>
    [
        "WarmupSteps = 10",
        "Schedule = Schedule.Step, ScheduleSteps = 50, ScheduleFactor = 0.5",
        $"Schedule = Schedule.Step, ScheduleFactor = 0.5, {Both}",
        "Schedule = Schedule.Step, ScheduleSteps = 1, ScheduleFactor = 0.9",
        "Schedule = Schedule.Exponential, ScheduleFactor = 0.98",
        "Schedule = Schedule.Exponential, ScheduleFactor = 0.98, WarmupSteps = 10",
        "Schedule = Schedule.Cosine, ScheduleSteps = 50",
        $"Schedule = Schedule.Cosine, ScheduleEnd = 0.1, {Both}",
        "Schedule = Schedule.Polynomial, ScheduleSteps = 50",
        $"Schedule = Schedule.Polynomial, SchedulePower = 0.5, ScheduleEnd = 0.25, {Both}",
        $"Schedule = Schedule.Polynomial, SchedulePower = 2, {Both}",
        $"Schedule = Schedule.Polynomial, SchedulePower = 3, ScheduleEnd = 0.5, {Both}",
    ];

    [Theory]
    [MemberData(nameof(Schedules))]
    public void TheRateIsTheFormulas(string schedule)
    {
        using OptionProject project = new(OptionProject.Model(RateShows + schedule, "public double X; [Parameter(LearningRate = 0.05)] public double Y;"));
        TrainedModel model = project.Start();

        // Past the end, and through several periods.
        for (int step = 0; step < 4 * Length; step++)
        {
            model.Parameters = [0, 0];
            Assert.True(model.Step(1, 1));

            double expected = 0.5 * Factor(schedule, step);
            AssertNear(expected, -model.Parameters[0], 0.5, $"{schedule} at {step}");
            AssertNear(0.1 * expected, -model.Parameters[1], 0.05, $"{schedule} in a group at {step}");
            Assert.Equal([step + 1], model.State("StepCount"));
        }
    }

    [Fact]
    public void ARejectedStepIsNoUpdate()
    {
        using OptionProject project = new(OptionProject.Model(RateShows + "WarmupSteps = 10", "public float X;"));
        TrainedModel model = project.Start();

        Assert.False(model.Step(double.NaN));
        Assert.True(model.Step(1));

        AssertNear(0.05, -model.Parameters[0], 0.5, "first update");
        Assert.Equal([1], model.State("StepCount"));
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void TheCountStopsBeforeItOverflows(string schedule)
    {
        HarnessOptions options = HarnessOptions.Default with { Checked = true };
        using OptionProject project = new(options, OptionProject.Model(RateShows + schedule, "public float X;"));
        TrainedModel model = project.Start();
        model.Reset();
        model.SetState("StepCount", int.MaxValue - 3);

        for (int step = 0; step < 10; step++)
        {
            Assert.True(model.Step(1));
        }

        Assert.Equal([int.MaxValue], model.State("StepCount"));
        Assert.True(double.IsFinite(model.Parameters[0]));
    }

    [Fact]
    public void APeriodThatEndsWithTheCountEndsOnce()
    {
        // 2^31 - 1 is the last step of a period of 2^30.
        using OptionProject project = new(OptionProject.Model("Schedule = Schedule.Step, ScheduleSteps = 1073741824", "public float X;"));
        TrainedModel model = project.Start();
        model.Reset();
        model.SetState("StepCount", int.MaxValue);

        Assert.True(model.Step(1));
        Assert.True(model.Step(1));

        Assert.Equal([1], model.State("RateFactor"));
    }

    private static double Factor(string schedule, int step)
    {
        int warmup = schedule.Contains("WarmupSteps", StringComparison.Ordinal) ? Warmup : 0;
        if (step < warmup)
        {
            return (step + 1.0) / warmup;
        }

        double progress = Math.Min(1, (double)(step - warmup) / (Length - warmup));
        return schedule switch
        {
            _ when Has("ScheduleSteps = 1,") => Math.Pow(0.9, step),
            _ when Has("Schedule.Step") => Math.Pow(0.5, (step - warmup) / Length),
            _ when Has("Exponential") => Math.Pow(0.98, step - warmup),
            _ when Has("Cosine, ScheduleEnd = 0.1") => 0.1 + 0.9 * (1 + Math.Cos(Math.PI * progress)) / 2,
            _ when Has("Cosine") => (1 + Math.Cos(Math.PI * progress)) / 2,
            _ when Has("SchedulePower = 0.5") => 0.25 + 0.75 * Math.Sqrt(1 - progress),
            _ when Has("SchedulePower = 2") => Math.Pow(1 - progress, 2),
            _ when Has("SchedulePower = 3") => 0.5 + 0.5 * Math.Pow(1 - progress, 3),
            _ when Has("Polynomial") => 1 - progress,
            _ => 1,
        };

        bool Has(string part) => schedule.Contains(part, StringComparison.Ordinal);
    }

    private static void AssertNear(double expected, double actual, double full, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * full, $"{what}: {actual} instead of {expected}");
}
