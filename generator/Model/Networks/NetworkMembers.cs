using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Generator.Model.Networks;

/// <summary>The names of what is generated for a network.</summary>
internal static class NetworkMembers
{
    public const string Activations = "Activations";
    public const string Deltas = "Deltas";
    public const string Layer = "Layer";
    public const string InputCount = "InputCount";
    public const string OutputCount = "OutputCount";
    public const string Allocate = "Allocate";
    public const string Classify = "Classify";
    public const string Predict = "Predict";
    public const string Probabilities = "Probabilities";
    public const string TargetLoss = "TargetLoss";
    public const string LabelLoss = "LabelLoss";
    public const string Backward = "Backward";
    public const string Learn = "Learn";
    public const string AddGradient = "AddGradient";
    public const string Average = "Average";
    public const string PredictSeveral = "PredictSeveral";
    public const string TargetLosses = "TargetLosses";
    public const string LabelLosses = "LabelLosses";
    public const string Accepts = "Accepts";
    public const string AddPair = "AddPair";
    public const string ImportPyTorch = "ImportPyTorch";
    public const string ExportPyTorch = "ExportPyTorch";

    /// <summary>The types that are generated within the struct, besides those of every struct.</summary>
    public static IEnumerable<string> Types { get; } = [Activations, Deltas, Layer];

    /// <summary>All names that a network with these fields may need.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> fields) => fields
        .SelectMany(field => new[] { Inputs(field), Outputs(field), Sums(field), Row(field) })
        .Concat([
            Activations, Deltas, Layer, InputCount, OutputCount, Allocate, Classify, Predict, Probabilities, TargetLoss, LabelLoss, Backward, Learn,
            AddGradient, Average, PredictSeveral, TargetLosses, LabelLosses, Accepts, AddPair, ImportPyTorch, ExportPyTorch,
        ]);

    /// <summary>The constant for the number of a layer's inputs.</summary>
    public static string Inputs(string field) => Plain(field) + "Inputs";

    /// <summary>The constant for the number of a layer's outputs.</summary>
    public static string Outputs(string field) => Plain(field) + "Outputs";

    /// <summary>The array that keeps a layer's sums, which its activation was applied to.</summary>
    public static string Sums(string field) => Plain(field) + "Sums";

    /// <summary>The array for the gradient of the weights of one input, in a layer with several windows.</summary>
    public static string Row(string field) => Plain(field) + "Row";

    private static string Plain(string field) => field.TrimStart('@');
}
