using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Emit.Networks;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Tells models apart by a number, so that a checkpoint is never loaded into another model.</summary>
internal static class Fingerprint
{
    /// <summary>Hash of names, types and lengths of all fields: what the values of the parameters mean.</summary>
    public static int OfShape(ParameterStruct model) => Hash(Shape(model));

    /// <summary>Hash of the shape and of the updates: what the values of the state mean.</summary>
    public static int OfTraining(ParameterStruct model, TrainingProgram program) =>
        Hash(Shape(model) + string.Join("\n", program.Slots.SelectMany(slot => Formula.Lines(slot, program.Options).Prepend(slot.Path))));

    private static string Shape(ParameterStruct model) => string.Concat(ParameterField.Flatten(model.Fields)
        .Select(field => $"{field.Path}:{field.Leaf.Type.Keyword()}[{WholeNumber.Text(field.Leaf.Length ?? 0)}]\n")
        .Concat(model.Network?.Layers.Select(layer => LayerText.Of(layer) + "\n") ?? []));

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    private static int Hash(string text) =>
        text.Aggregate(unchecked((int)2166136261), (hash, character) => unchecked((hash ^ character) * 16777619));
}
