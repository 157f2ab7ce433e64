using System;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Measure;

/// <summary>What the C# compiler makes of a method, in a build with optimisation.</summary>
/// <param name="Name">The method's name as in metadata.</param>
/// <param name="Type">The type that it is a member of, by its simple name.</param>
/// <param name="Bytes">Bytes of its instructions.</param>
/// <param name="Instructions">How many there are.</param>
/// <param name="Locals">Its locals.</param>
/// <param name="StackDepth">The most values that are on its stack at once.</param>
/// <param name="Arguments">Its arguments, <c>this</c> among them.</param>
/// <param name="LongestBranch">The most bytes that it jumps.</param>
/// <param name="Sections">The bytes of its parts, where its text has some.</param>
internal sealed record MethodSize(
    string Name,
    string Type,
    int Bytes,
    int Instructions,
    int Locals,
    int StackDepth,
    int Arguments,
    int LongestBranch,
    EquatableArray<SectionSize> Sections = default)
{
    private static readonly string[] OfNetworks = [NetworkMembers.Predict, NetworkMembers.TargetLoss, NetworkMembers.LabelLoss, NetworkMembers.Backward, NetworkMembers.Learn, NetworkMembers.Average];

    /// <summary>Whether the method is part of training, which must be fast: a step, a gradient, or both in one.</summary>
    public bool IsHot => Type != "Trainer" && (Name == "Step"
        || Array.IndexOf(OfNetworks, Name) >= 0
        || Name.StartsWith("Train", StringComparison.Ordinal)
        || (Name.StartsWith("Add", StringComparison.Ordinal) && Name.EndsWith("Gradient", StringComparison.Ordinal)));

    /// <summary>Whether the method calculates the gradient of a loss that the user has written.</summary>
    public bool IsOfLoss(ParameterStruct model) => Type != "Trainer"
        && model.Losses.Any(loss => Name == LossMembers.AddGradient(loss.Name) || Name == LossMembers.Train(loss.Name));
}
