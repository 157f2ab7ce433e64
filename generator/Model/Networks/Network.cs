using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Generator.Model.Networks;

/// <summary>What makes a struct a network.</summary>
/// <param name="Inputs">Number of values of an input.</param>
/// <param name="Channels">Number of channels that they belong to.</param>
/// <param name="Loss">What training makes small.</param>
/// <param name="Initialization">How start values are drawn.</param>
/// <param name="HasMiniBatch">Whether gradients of several samples can be averaged.</param>
/// <param name="Layers">The layers, from input to output; at least one.</param>
internal sealed record Network(
    int Inputs, int Channels, NetworkLoss Loss, Initialization Initialization, bool HasMiniBatch, EquatableArray<Layer> Layers)
{
    public Layer Last => Layers[Layers.Count - 1];

    /// <summary>The layers but the last.</summary>
    public IEnumerable<Layer> Hidden => Layers.Take(Layers.Count - 1);

    /// <summary>Number of values of an output.</summary>
    public int Outputs => Last.Outputs;

    /// <summary>Whether the outputs are logits, which are not yet probabilities.</summary>
    public bool HasLogits => Loss is NetworkLoss.BinaryCrossEntropy or NetworkLoss.SoftmaxCrossEntropy;

    /// <summary>Whether an output can stand for a class.</summary>
    public bool HasClasses => Outputs > 1;
}
