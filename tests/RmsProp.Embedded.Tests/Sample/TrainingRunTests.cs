using System;
using System.Linq;

using FirmwareSample;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class TrainingRunTests
{
    private static readonly EcgRecording Recording = EcgRecording.LoadDefault();

    [Fact]
    public void RmsProp_reaches_the_gain_of_an_independent_implementation()
    {
        TrainingRun run = Finish(TrainingRun.WithRmsProp(Recording));

        Assert.InRange(run.Gain.Decibels, 6.45, 6.55);
        Assert.Equal(0, run.Learner.Trainer.State.RejectedSteps);
        Assert.Equal(0.001, run.LearningRate);
    }

    [Fact]
    public void Sgd_is_slower_at_its_stable_rate()
    {
        TrainingRun run = Finish(TrainingRun.WithSgd(0.004, Recording));

        Assert.InRange(run.Gain.Decibels, 4.92, 5.02);
        Assert.False(run.Gain.Diverged);
    }

    [Fact]
    public void Sgd_diverges_at_a_higher_rate()
    {
        TrainingRun run = Finish(TrainingRun.WithSgd(0.01, Recording));

        Assert.True(run.Gain.Diverged);
        Assert.Equal("diverges", run.Gain.ToString());
    }

    [Fact]
    public void Learning_shows_on_the_slice()
    {
        TrainingRun run = Finish(TrainingRun.WithRmsProp(EcgRecording.Slice()));

        Assert.InRange(run.GainAtStart.Decibels, -5.5, -4.5);
        Assert.InRange(run.Gain.Decibels, 0.8, 1.0);
    }

    [Fact]
    public void Gain_is_that_of_the_predictions()
    {
        TrainingRun run = Finish(TrainingRun.WithRmsProp(Recording));

        double squaredError = 0;
        double lastSampleSquaredError = 0;
        for (int index = Recording.Length - 36000; index < Recording.Length; index++)
        {
            squaredError += Math.Pow(run.Predictions[index] - Recording[index], 2);
            lastSampleSquaredError += Math.Pow(Recording[index - 1] - Recording[index], 2);
        }

        Assert.Equal(10 * Math.Log10(lastSampleSquaredError / squaredError), run.Gain.Decibels, 1e-3);
    }

    [Fact]
    public void Predictions_start_when_the_window_is_full()
    {
        TrainingRun run = Finish(TrainingRun.WithRmsProp(EcgRecording.Slice()));

        Assert.All(run.Predictions.Take(16), prediction => Assert.True(float.IsNaN(prediction)));
        Assert.All(run.Predictions.Skip(16), prediction => Assert.True(float.IsFinite(prediction)));
        Assert.Equal(0f, run.Predictions[16]);
    }

    private static TrainingRun Finish(TrainingRun run)
    {
        while (!run.IsFinished)
        {
            run.LearnWindow();
        }

        return run;
    }
}
