using System;
using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Learns a <see cref="LinearModel"/> from the rows of <see cref="LinearExample"/>. Allocates in its constructor only.</summary>
public class LinearLearner
{
    /// <summary>Starts with the parameters of the example.</summary>
    public LinearLearner()
    {
        Array.Copy(LinearExample.Weights, Trainer.Parameters.Weights, LinearExample.Weights.Length);
        Array.Copy(LinearExample.Biases, Trainer.Parameters.Biases, LinearExample.Biases.Length);
    }

    /// <summary>The model, its gradient and the state of its optimizer.</summary>
    public LinearModel.Trainer Trainer { get; } = new LinearModel.Trainer();

    /// <summary>Takes one step along the gradient over all rows.</summary>
    /// <returns>The mean squared error before the step.</returns>
    [HotPath]
    public float Learn()
    {
        Trainer.ZeroGradient();
        float loss = LinearModel.AddMeanSquaredErrorGradient(
            in Trainer.Parameters, LinearExample.Inputs, LinearExample.Targets, ref Trainer.Gradient);
        Trainer.Step();
        return loss;
    }
}
