using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>A single value of the optimizer's state, beside those that it keeps for each parameter.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Type">The type of a number, or null for an <c>int</c>.</param>
/// <param name="Start">What it starts at.</param>
/// <param name="Description">A sentence for its documentation.</param>
internal sealed record StateField(string Name, ScalarType? Type, double Start, string Description)
{
    public const string RejectedSteps = "RejectedSteps";
    public const string StepCount = "StepCount";
    public const string AccumulatedGradients = "AccumulatedGradients";
    public const string LearningRate = "LearningRate";
    public const string RateFactor = "RateFactor";
    public const string IsStarted = "IsStarted";

    public string Keyword => Type?.Keyword() ?? "int";

    /// <summary>Size in bytes.</summary>
    public int Size => Type?.Size() ?? 4;
}
