using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Model;

/// <summary>An annotated struct without errors: all that its generated file depends on, but for the target.</summary>
/// <param name="Hierarchy">Where the struct stands.</param>
/// <param name="Fields">Its instance fields in order of declaration.</param>
/// <param name="IsSequential">Whether nothing but these fields is in it, and the runtime keeps their order.</param>
/// <param name="LearningRate">The learning rate of fields without one of their own.</param>
/// <param name="Options">The options that hold for all of them.</param>
/// <param name="HasConstructor">Whether the struct declares a constructor without parameters, which then makes the start values.</param>
/// <param name="IsApproved">Whether the generated file must equal an approved text.</param>
/// <param name="HasLoss">Whether the struct declares a loss, even one with an error.</param>
/// <param name="Losses">Its losses in order of declaration, those with an error left out.</param>
/// <param name="Network">What makes it a network, or null.</param>
/// <remarks>
/// The model holds strings, numbers, enums, records and equatable arrays only. A symbol, a syntax node or a location in it would keep a
/// compilation alive and make every edit look like a change.
/// </remarks>
internal sealed record ParameterStruct(
    TypeHierarchy Hierarchy,
    EquatableArray<ParameterField> Fields,
    bool IsSequential,
    double LearningRate,
    TrainingOptions Options,
    bool HasConstructor,
    bool IsApproved,
    bool HasLoss,
    EquatableArray<LossMethod> Losses,
    Network? Network)
{
    /// <summary>Whether a trainer keeps a gradient: not where it is calculated and used at once.</summary>
    public bool TrainerHasGradient => Network?.HasMiniBatch ?? !HasLoss;
}
