using System;

namespace RmsProp.Embedded;

/// <summary>
/// Makes a <c>float[]</c> field of a <see cref="NetworkAttribute"/> struct a layer in which every unit sees all inputs:
/// <c>output = activation(bias + sum of input * weight)</c>.
/// </summary>
/// <remarks>
/// The array holds the weights, <c>[inputs][units]</c>, then the biases; its length is <c>(inputs + 1) * units</c>. A sum starts at the bias and goes over
/// the inputs in ascending index. As <c>torch.nn.Linear</c>, but for the order of the weights: <c>ImportPyTorch</c> converts.
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DenseAttribute : Attribute
{
    /// <param name="units">Number of outputs, 1 or more.</param>
    public DenseAttribute(int units)
    {
        Units = units;
    }

    /// <summary>Number of outputs.</summary>
    public int Units { get; }

    /// <summary>What is applied to each sum. Default <see cref="Activation.Identity"/>.</summary>
    public Activation Activation { get; set; }
}
