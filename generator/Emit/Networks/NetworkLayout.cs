using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Which arrays a network's scratch structs hold.</summary>
internal static class NetworkLayout
{
    /// <summary>The arrays of <c>Activations</c>, each with a sentence for its documentation.</summary>
    public static IEnumerable<(ParameterField.Leaf Field, string Description)> Activations(NetworkProgram program)
    {
        foreach (LayerProgram layer in program.Layers)
        {
            string name = layer.Layer.Field;
            yield return (Array(name, layer.Layer.Outputs), layer == program.Last
                ? "Outputs of the last layer; in training, then the derivatives of the loss by its sums."
                : "Outputs of this layer.");
            if (layer.KeepsSums)
            {
                yield return (Array(NetworkMembers.Sums(name), layer.Layer.Outputs), "Sums of this layer before its activation, for its derivative.");
            }
        }
    }

    /// <summary>The arrays of <c>Deltas</c>.</summary>
    public static IEnumerable<(ParameterField.Leaf Field, string Description)> Deltas(NetworkProgram program)
    {
        foreach (int layer in program.Backward.Reverse())
        {
            Layer shape = program.Network.Layers[layer];
            yield return (Array(shape.Field, shape.Outputs), "Derivatives of the loss by the sums of this layer.");
        }

        foreach (Layer shape in program.Trained.Select(layer => program.Network.Layers[layer]).Where(shape => !shape.IsDense))
        {
            yield return (Array(NetworkMembers.Row(shape.Field), shape.Units), "Gradient of the weights of one input of this layer, while it is summed.");
        }
    }

    /// <summary>Whether there are deltas besides those that take the place of the outputs.</summary>
    public static bool HasDeltas(NetworkProgram program) => Deltas(program).Any();

    private static ParameterField.Leaf Array(string name, int length) => new(name, ScalarType.Float, length, null, ParameterRange.Unbounded);
}
