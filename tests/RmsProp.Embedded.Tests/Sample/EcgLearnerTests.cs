using System;
using System.Linq;

using FirmwareSample;
using FirmwareSample.Core;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class EcgLearnerTests
{
    [Fact]
    public void Learning_allocates_nothing()
    {
        EcgRecording recording = EcgRecording.LoadDefault();
        var learner = new EcgLearner();
        Learn(learner, recording);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Learn(learner, recording);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    [Fact]
    public void Gradient_is_the_slope_of_the_squared_error()
    {
        var predictor = new EcgPredictor { Taps = Enumerable.Range(0, 16).Select(tap => 0.3f - (0.05f * tap)).ToArray(), Bias = 0.25f };
        float[] window = Enumerable.Range(0, 16).Select(index => MathF.Sin(index) + 0.5f).ToArray();
        var gradient = new EcgPredictor.Gradient { Taps = new float[16] };
        const float Sample = 0.7f;

        float loss = EcgPredictor.AddSquaredErrorGradient(in predictor, window, Sample, ref gradient);

        double Loss(int moved, double step)
        {
            double prediction = predictor.Bias + (moved == 16 ? step : 0);
            for (int tap = 0; tap < 16; tap++)
            {
                prediction += (predictor.Taps[tap] + (moved == tap ? step : 0)) * window[tap];
            }

            return Math.Pow(prediction - Sample, 2);
        }

        Assert.Equal(Loss(-1, 0), loss, 1e-5);
        float[] slopes = [.. gradient.Taps, gradient.Bias];
        for (int parameter = 0; parameter <= 16; parameter++)
        {
            // A central difference is exact for a quadratic, but for rounding.
            Assert.Equal((Loss(parameter, 1e-3) - Loss(parameter, -1e-3)) / 2e-3, slopes[parameter], 1e-5);
        }
    }

    [Fact]
    public void Gradient_is_added()
    {
        var predictor = new EcgPredictor { Taps = new float[16] };
        var gradient = new EcgPredictor.Gradient { Taps = new float[16], Bias = 5f };
        gradient.Taps[15] = 7f;
        float[] window = new float[16];
        window[15] = 2f;

        EcgPredictor.AddSquaredErrorGradient(in predictor, window, -1f, ref gradient);

        Assert.Equal(7f + (2f * 2f), gradient.Taps[15]);
        Assert.Equal(5f + 2f, gradient.Bias);
    }

    [Fact]
    public void Window_holds_the_newest_sample_first()
    {
        var learner = new EcgLearner();
        for (int sample = 1; sample <= 16; sample++)
        {
            Assert.False(learner.CanPredict);
            learner.Learn(sample);
        }

        Assert.True(learner.CanPredict);
        learner.Trainer.Parameters.Taps[0] = 100f;
        learner.Trainer.Parameters.Taps[15] = 1f;
        Assert.Equal(1601f, learner.Predict());
    }

    [Fact]
    public void Errors_are_summed_until_they_are_cleared()
    {
        var learner = new EcgLearner();
        for (int sample = 0; sample < 16; sample++)
        {
            learner.Learn(0f);
        }

        learner.Learn(3f);
        Assert.Equal(9f, learner.SquaredError);
        Assert.Equal(9f, learner.LastSampleSquaredError);

        learner.ClearErrors();
        Assert.Equal(0f, learner.SquaredError);
        learner.Learn(1f);
        Assert.Equal(4f, learner.LastSampleSquaredError);
    }

    private static void Learn(EcgLearner learner, EcgRecording recording)
    {
        for (int index = 0; index < recording.Length; index++)
        {
            learner.Learn(recording[index]);
        }
    }
}
