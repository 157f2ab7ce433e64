using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>How methods of the trainer are given what the outputs of a sample should be.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">A line of documentation.</param>
/// <param name="Loss">The method that computes the loss.</param>
/// <param name="Losses">The method that computes the losses of several samples.</param>
internal sealed record SampleText(string Name, string Type, string Description, string Loss, string Losses)
{
    private static readonly SampleText Target = new(
        "target",
        "float[]",
        "/// <param name=\"target\">What the outputs should be, <see cref=\"OutputCount\"/> values.</param>",
        NetworkMembers.TargetLoss,
        NetworkMembers.TargetLosses);

    private static readonly SampleText Label = new(
        "label",
        "int",
        "/// <param name=\"label\">From 0: stands for a target of 1 at this index and 0 elsewhere.</param>",
        NetworkMembers.LabelLoss,
        NetworkMembers.LabelLosses);

    public string Parameter => $"{Type} {Name}";

    public bool IsLabel => this == Label;

    /// <summary>The ways that there are for a network.</summary>
    public static IEnumerable<SampleText> Of(Network network) => network.HasClasses ? [Target, Label] : [Target];

    /// <summary>What the first sample works in, as arguments.</summary>
    public static string Scratch(bool hasDeltas) => hasDeltas ? "ref Activations, ref Deltas" : "ref Activations";

    /// <summary>Writes the calculation of the loss of a sample.</summary>
    public void WriteLoss(CodeWriter writer, string type, Network network)
    {
        writer.Line($"{type}.Predict(in Parameters, input, Activations.{network.Last.Field}, ref Activations);");
        writer.Line($"float loss = {Loss}({Name}, ref Activations);");
    }
}
