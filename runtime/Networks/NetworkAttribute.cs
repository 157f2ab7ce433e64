using System;

namespace RmsProp.Embedded;

/// <summary>
/// Makes an <see cref="RmsPropAttribute"/> struct a neural network: its <c>float[]</c> fields are layers, in order of declaration, each with
/// <see cref="DenseAttribute"/> or <see cref="Conv1DAttribute"/>. The generator adds <c>Predict</c> and, to the trainer, a training step that stores
/// no gradient.
/// </summary>
/// <remarks>
/// An input is one array of <see cref="Inputs"/> values. With several channels, the values of one time stand together: the value of channel
/// <c>c</c> at time <c>t</c> has index <c>t * Channels + c</c>. A layer's outputs are ordered in the same way.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Number of values of an input, of all channels together; 1 or more, a multiple of <see cref="Channels"/>. Required.</summary>
    public int Inputs { get; set; }

    /// <summary>Number of channels that the input's values belong to, 1 or more; default 1.</summary>
    public int Channels { get; set; } = 1;

    /// <summary>What training makes small. Default <see cref="Loss.MeanSquaredError"/>.</summary>
    public Loss Loss { get; set; }

    /// <summary>How the trainer's <c>Initialize</c> draws the start values. Default <see cref="Initialization.FanIn"/>.</summary>
    public Initialization Initialization { get; set; }

    /// <summary>
    /// Adds <c>Accumulate</c>, for one sample or several in one call, and <c>Apply</c>, which step along the mean gradient of several samples. The trainer
    /// then keeps a gradient, of 4 bytes per parameter. Where there are vectors, and all layers are dense and of 4 and more units, four samples of a call are
    /// worked on side by side, with the bits of one after the other; the trainer then keeps outputs and deltas of four. Default false.
    /// </summary>
    public bool MiniBatch { get; set; }
}
