using System;

namespace RmsProp.Embedded;

/// <summary>
/// Makes a <c>float[]</c> field of a <see cref="NetworkAttribute"/> struct a layer that slides filters over time: each output is
/// <c>activation(bias + sum of input * weight)</c> over a window of <see cref="Kernel"/> times, all channels.
/// </summary>
/// <remarks>
/// Over an input of <c>n</c> times there are <c>(n + 2 * Padding - Kernel) / Stride + 1</c> windows; each gives one output per filter. The array holds the
/// weights, <c>[time in window][channel][filter]</c>, then the biases; its length is <c>(Kernel * channels + 1) * Filters</c>. Outputs are ordered
/// <c>[window][filter]</c>, which the next layer sees as times and channels. As <c>torch.nn.Conv1d</c>, but for these orders: <c>ImportPyTorch</c>
/// converts, also in a dense layer that follows.
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class Conv1DAttribute : Attribute
{
    /// <param name="filters">Number of outputs per window, 1 or more.</param>
    /// <param name="kernel">Length of a window in times, 1 or more.</param>
    public Conv1DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>Number of outputs per window.</summary>
    public int Filters { get; }

    /// <summary>Length of a window, in times.</summary>
    public int Kernel { get; }

    /// <summary>How many times a window lies behind the one before it, 1 or more; default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>How many zeros stand before and after the input, from 0 to below <see cref="Kernel"/>; default 0.</summary>
    public int Padding { get; set; }

    /// <summary>What is applied to each sum. Default <see cref="Activation.Identity"/>.</summary>
    public Activation Activation { get; set; }
}
