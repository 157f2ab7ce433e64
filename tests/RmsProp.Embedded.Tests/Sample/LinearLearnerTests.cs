using System;
using System.Linq;

using FirmwareSample;
using FirmwareSample.Core;

using RmsProp.Embedded.Tests.Golden;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class LinearLearnerTests
{
    private static readonly LinearTrace PyTorch = LinearTrace.Load();

    [Fact]
    public void Rows_and_start_are_those_that_PyTorch_was_given()
    {
        Assert.Equal(PyTorch.Inputs, LinearExample.Inputs);
        Assert.Equal(PyTorch.Targets, LinearExample.Targets);
        Assert.Equal(PyTorch.Initial, Parameters(new LinearLearner()));
    }

    [Fact]
    public void Losses_equal_those_of_PyTorch()
    {
        // Golden/README.md says why not to the bit.
        const double Tolerance = 1e-6;

        var learner = new LinearLearner();
        float[] losses = [.. Enumerable.Range(0, LinearExample.Steps).Select(_ => learner.Learn())];

        Assert.Equal(PyTorch.Losses.Length, losses.Length);
        Assert.Equal(PyTorch.Losses[0], losses[0]);
        Assert.All(PyTorch.Losses.Zip(losses), pair => Assert.InRange(Math.Abs((double)pair.Second / pair.First - 1), 0, Tolerance));
        Assert.All(PyTorch.Parameters.Zip(Parameters(learner)), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    [Fact]
    public void Gradient_is_the_slope_of_the_loss()
    {
        var trainer = new LinearLearner().Trainer;
        LinearModel.AddMeanSquaredErrorGradient(
            in trainer.Parameters, LinearExample.Inputs, LinearExample.Targets, ref trainer.Gradient);

        float[] slopes = [.. trainer.Gradient.Weights, .. trainer.Gradient.Biases];
        for (int parameter = 0; parameter < slopes.Length; parameter++)
        {
            // A central difference is exact for a quadratic, but for rounding.
            Assert.Equal((Loss(parameter, 0.25f) - Loss(parameter, -0.25f)) / 0.5, slopes[parameter], 1e-5);
        }
    }

    [Fact]
    public void Gradient_is_added()
    {
        var trainer = new LinearLearner().Trainer;
        float AddGradient() => LinearModel.AddMeanSquaredErrorGradient(
            in trainer.Parameters, LinearExample.Inputs, LinearExample.Targets, ref trainer.Gradient);

        AddGradient();
        float once = trainer.Gradient.Weights[5];
        AddGradient();

        Assert.NotEqual(0f, once);
        Assert.Equal(2 * once, trainer.Gradient.Weights[5], 1e-5);
    }

    [Fact]
    public void Learning_allocates_nothing()
    {
        var learner = new LinearLearner();
        learner.Learn();

        long before = GC.GetAllocatedBytesForCurrentThread();
        learner.Learn();
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    private static double Loss(int moved, float step)
    {
        LinearModel model = new() { Weights = [.. LinearExample.Weights], Biases = [.. LinearExample.Biases] };
        float[] values = moved < model.Weights.Length ? model.Weights : model.Biases;
        values[moved % model.Weights.Length] += step;
        var gradient = new LinearModel.Gradient { Weights = new float[model.Weights.Length], Biases = new float[model.Biases.Length] };
        return LinearModel.AddMeanSquaredErrorGradient(in model, LinearExample.Inputs, LinearExample.Targets, ref gradient);
    }

    private static float[] Parameters(LinearLearner learner) =>
        [.. learner.Trainer.Parameters.Weights, .. learner.Trainer.Parameters.Biases];
}
