using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A network in double, written from the definitions of layers, activations and losses: what generated ones are compared with.</summary>
/// <param name="Inputs">Number of values of an input.</param>
/// <param name="Channels">Number of channels that they belong to.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Layers">The layers.</param>
internal sealed record PlainNetwork(int Inputs, int Channels, Loss Loss, IReadOnlyList<PlainLayer> Layers)
{
    /// <summary>The loss of one sample.</summary>
    public double LossOf(IReadOnlyList<double[]> parameters, double[] input, double[] target) => LossOf(Outputs(parameters, input), target);

    /// <summary>The outputs for an input.</summary>
    public double[] Outputs(IReadOnlyList<double[]> parameters, double[] input)
    {
        double[][] values = [.. input.Chunk(Channels)];
        for (int index = 0; index < Layers.Count; index++)
        {
            values = Layers[index].Apply(parameters[index], values);
        }

        return [.. values.SelectMany(each => each)];
    }

    /// <summary>The gradient by central differences.</summary>
    public double[][] Gradient(IReadOnlyList<double[]> parameters, double[] input, double[] target)
    {
        const double Step = 1e-6;
        double[][] copy = [.. parameters.Select(layer => layer.ToArray())];
        return [.. copy.Select(layer => layer.Select((value, index) =>
        {
            layer[index] = value + Step;
            double above = LossOf(copy, input, target);
            layer[index] = value - Step;
            double below = LossOf(copy, input, target);
            layer[index] = value;
            return (above - below) / (2 * Step);
        }).ToArray())];
    }

    private double LossOf(double[] outputs, double[] targets) => Loss switch
    {
        Embedded.Loss.MeanSquaredError => outputs.Zip(targets, (y, t) => (y - t) * (y - t)).Average(),
        Embedded.Loss.MeanAbsoluteError => outputs.Zip(targets, (y, t) => Math.Abs(y - t)).Average(),
        Embedded.Loss.Huber => outputs.Zip(targets, (y, t) => Math.Abs(y - t) is var e && e <= 1 ? e * e / 2 : e - 0.5).Average(),
        Embedded.Loss.BinaryCrossEntropy => outputs.Zip(targets, (y, t) => -t * Math.Log(Sigmoid(y)) - (1 - t) * Math.Log(1 - Sigmoid(y))).Average(),
        Embedded.Loss.SoftmaxCrossEntropy => -outputs.Zip(targets, (y, t) => t * Math.Log(Math.Exp(y) / outputs.Sum(Math.Exp))).Sum(),
        _ => throw new ArgumentOutOfRangeException(nameof(outputs)),
    };

    /// <summary>The logistic function.</summary>
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
