using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>A sum for each of a layer's units, over terms in ascending index: inputs times what a row of each unit's factors holds.</summary>
/// <param name="Summary">What they are, for a reader.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Factors">What the rows of factors are called, one row for each term.</param>
/// <param name="Terms">How many terms there are.</param>
/// <param name="Step">How far it is from input to input; 0 for sums of the factors alone.</param>
/// <param name="Start">Where among the factors each sum starts; null for 0.</param>
/// <param name="Result">What becomes of a sum called <see cref="ActivationRule.Sum"/>; null for the sum itself.</param>
internal sealed record UnitSums(string Summary, Layer Layer, string Factors, int Terms, int Step, int? Start, Expr? Result)
{
    public bool HasInput => Step > 0;

    /// <summary>Whether terms whose input is padding are left out. The place of the first input, counted from the first of the padding, is then given.</summary>
    public bool IsPadded => HasInput && Layer.IsPadded;

    /// <summary>The outputs of a layer for a window of its input; the sums, where the activation can't be computed on vectors.</summary>
    public static UnitSums Outputs(LayerProgram program)
    {
        bool hasActivation = HasActivation(program);
        return new UnitSums(
            $"The {(hasActivation ? "outputs" : "sums")} of a layer for a window of its input.",
            program.Layer,
            "weights",
            program.Layer.Window,
            Step: 1,
            program.Layer.Weights,
            hasActivation && program.Value is not Expr.Local ? program.Value : null);
    }

    /// <summary>The gradient of the weights of an input of a window, summed over the windows.</summary>
    public static UnitSums Gradient(Layer layer) =>
        new("The gradient of the weights of an input, over all windows.", layer, "deltas", layer.Windows, layer.Step, Start: null, Result: null);

    /// <summary>The gradient of the biases, summed over the windows.</summary>
    public static UnitSums BiasGradient(Layer layer) =>
        new("The gradient of the biases, over all windows.", layer, "deltas", layer.Windows, Step: 0, Start: null, Result: null);

    /// <summary>Whether the activation is computed on vectors. Otherwise the sums are what comes out.</summary>
    public static bool HasActivation(LayerProgram program) => VectorPrinter.CanPrint(program.Value);
}
