using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Limits of steps and of parameters, averaged gradients, and the start of a state that was never Reset.</summary>
public sealed class SafetyTests
{
    [Theory]
    [InlineData("MaxStep = 0.1")]
    [InlineData("MaxStep = 0.1, Momentum = 0.9, DecoupledWeightDecay = 0.5")]
    [InlineData("MaxStep = 0.1, Centered = true, Momentum = 0.9, Nesterov = true")]
    public void ALongStepIsExactlyMaxStep(string options)
    {
        using OptionProject project = new(OptionProject.Model("LearningRate = 1000, " + options, "public float X; public double Y;"));
        TrainedModel model = project.Start();
        for (int step = 0; step < 50; step++)
        {
            // From zero on no rounding hides the limit.
            model.Parameters = [0, 0];
            double sign = step % 10 < 5 ? 1 : -1;
            Assert.True(model.Step(sign * 1e6, sign));
            if (step % 10 is 0 or 4)
            {
                Assert.Equal(0.1f, Math.Abs(model.Parameters[0]));
                Assert.Equal(0.1, Math.Abs(model.Parameters[1]));
            }

            Assert.InRange(model.Parameters[0], -0.1f, 0.1f);
            Assert.InRange(model.Parameters[1], -0.1, 0.1);
        }
    }

    [Fact]
    public void TheLimitIsOnDecayAndUpdateTogether()
    {
        using OptionProject project = new(OptionProject.Model("LearningRate = 0.5, DecoupledWeightDecay = 0.5, MaxStep = 0.25", "public double X, Y;"));
        TrainedModel model = project.Start();
        model.Parameters = [100, -0.5];

        Assert.True(model.Step(0, 0));

        // The decay alone would be 25, and 0.125.
        Assert.Equal([99.75, -0.375], model.Parameters);
    }

    [Theory]
    [InlineData("Centered = true", "SquareAverage")]
    [InlineData("Centered = true, Variance = CenteredVariance.NonNegative", "Variance")]
    public void TheStartValueIsInTheAverageThatTheFormKeeps(string options, string average)
    {
        const string fields = "public float A; [Parameter(Length = 20)] public double[] B;";
        using OptionProject project = new(OptionProject.Model("InitialSquareAverage = 4, " + options, fields));
        TrainedModel model = project.Start();
        Assert.All(model.State(average), value => Assert.Equal(4, value));

        Assert.True(model.Step([.. model.Parameters.Select(_ => 1.0)]));
        model.Reset();

        Assert.All(model.State(average), value => Assert.Equal(4, value));
        Assert.All(model.State("GradientAverage"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void AShortStepIsLeftAlone()
    {
        using OptionProject project = new(
            OptionProject.Model("MaxStep = 1", "public float X;"), OptionProject.Model("", "public float X;"));
        Assert.Equal(After(project.Start(1), 100), After(project.Start(0), 100));
    }

    [Fact]
    public void ParametersAreProjectedOntoTheirRange()
    {
        const string fields =
            "[Parameter(Min = -0.25)] public float Lower; [Parameter(Max = 0.5)] public double Upper; "
            + "[Parameter(Length = 3, Min = 0, Max = 0.125)] public float[] Both; [Parameter(Min = -1, Max = 1)] public float Wide;";
        using OptionProject project = new(OptionProject.Model("LearningRate = 0.1", fields), OptionProject.Model("LearningRate = 0.1, Unroll = 0", fields));
        for (int index = 0; index < 2; index++)
        {
            TrainedModel model = project.Start(index);
            Assert.True(model.Step(1, -1, 1, -1, 0, 1));
            Assert.Equal([-0.25, 0.5, 0, 0.125, 0], model.Parameters[..5]);
            Assert.Equal(-1, model.Parameters[5], 1e-6);

            // Off the limit again without delay.
            Assert.True(model.Step(-1, 1, -1, 1, 0, -1));
            Assert.InRange(model.Parameters[0], 0.1, 0.9);
            Assert.InRange(model.Parameters[1], -0.9, -0.1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Centered = true, Momentum = 0.9")]
    [InlineData("ClipGlobalNorm = 0.5")]
    [InlineData("ClipValue = 0.25, Maximize = true")]
    public void GradientsAreAveragedAndABadOneDoesNotCount(string options)
    {
        const string fields = "public float A; [Parameter(Length = 2)] public float[] B; [Parameter(Length = 20)] public double[] C;";
        using OptionProject project = new(
            OptionProject.Model(options, fields), OptionProject.Model(Joined(options, "AccumulateSteps = 4"), fields));
        TrainedModel plain = project.Start(0);
        TrainedModel accumulating = project.Start(1);
        int count = plain.Parameters.Length;
        for (int update = 0; update < 25; update++)
        {
            double[][] gradients =
            [
                .. Enumerable.Range(0, 4).Select(part => Enumerable.Range(0, count).Select(place => Math.Round(Math.Sin(update + part * place) * 64) / 64).ToArray()),
            ];
            double[] before = accumulating.Parameters;
            for (int part = 0; part < 4; part++)
            {
                Assert.Equal(before, accumulating.Parameters);
                double[] bad = [.. gradients[part]];
                bad[update % count] = double.NaN;
                Assert.False(accumulating.Step(bad));
                Assert.Equal([part], accumulating.State("AccumulatedGradients"));
                Assert.True(accumulating.Step(gradients[part]));
            }

            // Multiples of 1/64 add up exactly, in any order.
            Assert.True(plain.Step([.. Enumerable.Range(0, count).Select(place => gradients.Sum(gradient => gradient[place]) / 4)]));
            Assert.Equal(plain.Parameters, accumulating.Parameters);
            Assert.Equal([0], accumulating.State("AccumulatedGradients"));
            Assert.All(accumulating.State("GradientSum"), sum => Assert.Equal(0, sum));
        }

        Assert.Equal([100], accumulating.State("RejectedSteps"));
    }

    [Theory]
    [InlineData("InitialSquareAverage = 1")]
    [InlineData("InitialSquareAverage = 1, Centered = true, Variance = CenteredVariance.NonNegative")]
    [InlineData("RuntimeLearningRate = true")]
    [InlineData("Schedule = Schedule.Exponential")]
    [InlineData("Schedule = Schedule.Step, ScheduleSteps = 3")]
    [InlineData("Schedule = Schedule.Cosine, ScheduleSteps = 50, WarmupSteps = 3")]
    [InlineData("BiasCorrection = true")]
    [InlineData(EveryOption.Difference)]
    [InlineData(EveryOption.NonNegative)]
    public void AStateThatWasNeverResetStartsAsOneThatWas(string options)
    {
        const string fields = "public float A; [Parameter(Length = 2)] public float[] B; [Parameter(Length = 20)] public double[] C;";
        using OptionProject project = new(OptionProject.Model(options, fields));
        TrainedModel fresh = project.Start();
        fresh.ClearState();
        TrainedModel reset = project.Start();
        double[] gradient = [.. reset.Parameters.Select((_, place) => 0.1 * (place + 1))];

        // Used before, so that Reset has something to forget; and refused at first, which mustn't count as a start.
        for (int step = 0; step < 7; step++)
        {
            Assert.True(reset.Step(gradient));
        }

        reset.Reset();
        reset.Parameters = fresh.Parameters;
        for (int step = 0; step < 12; step++)
        {
            if (step == 0)
            {
                double[] bad = [double.NaN, .. gradient[1..]];
                Assert.False(fresh.Step(bad));
                Assert.False(reset.Step(bad));
            }

            Assert.True(fresh.Step(gradient));
            Assert.True(reset.Step(gradient));
            Assert.Equal(reset.Everything, fresh.Everything);
        }

        Assert.Contains(fresh.Parameters, parameter => parameter != 0);
    }

    [Theory]
    [InlineData("public float X;", 1e20)]
    [InlineData("public double X;", 1e200)]
    [InlineData("public float X; public double Y;", 1e20)]
    [InlineData("public float X; public double Y;", 1e200)]
    public void ARateThatIsNoRateRejects(string fields, double tooLarge)
    {
        using OptionProject project = new(OptionProject.Model("RuntimeLearningRate = true", fields));
        TrainedModel model = project.Start();
        model.Reset();
        double[] gradient = [.. model.Parameters.Select(_ => 1.0)];
        Assert.Equal([0.01], model.State("LearningRate").Select(rate => Math.Round(rate, 7)));
        int rejected = 0;
        foreach (double rate in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, tooLarge })
        {
            model.SetState("LearningRate", rate);
            double[] before = model.Parameters;
            Assert.False(model.Step(gradient), $"{rate}");
            Assert.Equal(before, model.Parameters);
            Assert.Equal([++rejected], model.State("RejectedSteps"));
        }

        model.SetState("LearningRate", 0.5);
        Assert.True(model.Step(gradient));
        Assert.Equal(-5, model.Parameters[0], 1e-4);
    }

    [Fact]
    public void GroupsFollowARateThatTheProgramSets()
    {
        const string fields = "public float X; [Parameter(LearningRate = 0.02)] public float Y; [Parameter(LearningRate = 0)] public double Z;";
        using OptionProject project = new(OptionProject.Model("RuntimeLearningRate = true", fields));
        TrainedModel model = project.Start();
        model.Reset();
        model.SetState("LearningRate", 0.25);

        Assert.True(model.Step(1, 1, 1));

        Assert.Equal([2 * model.Parameters[0], 0], model.Parameters[1..]);
        Assert.Equal(-2.5, model.Parameters[0], 1e-5);
    }

    private static double[] After(TrainedModel model, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            Assert.True(model.Step(Math.Sin(step)));
        }

        return model.Parameters;
    }

    private static string Joined(string options, string further) => options.Length > 0 ? $"{options}, {further}" : further;
}
