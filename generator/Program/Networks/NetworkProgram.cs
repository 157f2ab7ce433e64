using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>
/// The arithmetic of a network, as data. A training step is: the sums of each layer from input to output, the loss, the deltas (derivatives of the loss by
/// the sums) of each layer from output to input, the check, and the update of every weight along its gradient, which is its input times its unit's delta.
/// </summary>
/// <param name="Network">The shape.</param>
/// <param name="Layers">The layers, from input to output.</param>
/// <param name="Loss">The loss for a target.</param>
/// <param name="LabelLoss">The loss for a label.</param>
internal sealed record NetworkProgram(Network Network, EquatableArray<LayerProgram> Layers, LossRule Loss, LossRule LabelLoss)
{
    public LayerProgram Last => Layers[Layers.Count - 1];

    /// <summary>The layers whose deltas are computed from those of the layer behind: from the first trained one on, but for the last.</summary>
    public IEnumerable<int> Backward => Enumerable.Range(FirstTrained, Layers.Count - 1 - FirstTrained).Reverse();

    /// <summary>Whether a layer is trained.</summary>
    public IEnumerable<int> Trained => Enumerable.Range(0, Layers.Count).Where(index => Layers[index].Slot is not null);

    private int FirstTrained => Trained.First();

    public static NetworkProgram Build(Network network, TrainingProgram program) => new(
        network,
        new EquatableArray<LayerProgram>(network.Layers.Select(layer =>
            LayerProgram.Build(layer, program.Slots.FirstOrDefault(slot => slot.Path == layer.Field), program.Options.Unroll))),
        LossRule.Build(network),
        LossRule.BuildForLabel(network));
}
