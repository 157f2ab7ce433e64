using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A layer in double; a dense one has no kernel.</summary>
/// <param name="Units">Units or filters.</param>
/// <param name="Activation">The activation.</param>
internal sealed record PlainLayer(int Units, Activation Activation)
{
    /// <summary>Times in a window; 0 for a dense layer.</summary>
    public int Kernel { get; init; }

    /// <summary>Times from window to window.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Zeros before and behind the input.</summary>
    public int Padding { get; init; }

    /// <summary>The layer as an attribute.</summary>
    public string Attribute => Kernel == 0
        ? $"Dense({Units}, Activation = Activation.{Activation})"
        : $"Conv1D({Units}, {Kernel}, Stride = {Stride}, Padding = {Padding}, Activation = Activation.{Activation})";

    /// <summary>What the layer makes of its input, which is channels by time.</summary>
    public double[][] Apply(double[] parameters, double[][] input)
    {
        if (Kernel == 0)
        {
            return [.. input.SelectMany(channels => channels).ToArray() is var all ? Window(parameters, all).Chunk(Units) : []];
        }

        double[] zeros = new double[input[0].Length];
        double[][] padded = [.. Enumerable.Repeat(zeros, Padding), .. input, .. Enumerable.Repeat(zeros, Padding)];
        IEnumerable<int> starts = Enumerable.Range(0, padded.Length).Where(start => start % Stride == 0 && start + Kernel <= padded.Length);
        return [.. starts.Select(start => Window(parameters, [.. padded[start..(start + Kernel)].SelectMany(channels => channels)]))];
    }

    private double[] Window(double[] parameters, double[] window) =>
        [.. Enumerable.Range(0, Units).Select(unit => Activate(
            parameters[window.Length * Units + unit] + window.Select((value, index) => value * parameters[index * Units + unit]).Sum()))];

    private double Activate(double z) => Activation switch
    {
        Activation.Identity => z,
        Activation.Relu => Math.Max(0, z),
        Activation.LeakyRelu => z > 0 ? z : 0.01 * z,
        Activation.Tanh => Math.Tanh(z),
        Activation.Sigmoid => PlainNetwork.Sigmoid(z),
        Activation.Softplus => Math.Log(1 + Math.Exp(z)),
        Activation.Silu => z * PlainNetwork.Sigmoid(z),
        _ => throw new ArgumentOutOfRangeException(nameof(z)),
    };
}
