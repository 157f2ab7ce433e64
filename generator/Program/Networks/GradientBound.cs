using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>The factor that takes the product of a layer's largest input and largest delta to infinity where a gradient could reach the bound.</summary>
/// <remarks>
/// In a dense layer the product is the largest gradient, and the factor that of <see cref="ScalarTypeFacts.OverflowFactor"/>. In a layer with several
/// windows, a gradient is a sum of that many products, which even with rounding is below twice their number times the largest: up to that factor the
/// test refuses more than it must. With weight decay, product and decay must each be below half the bound, so that their sum is below it.
/// </remarks>
internal static class GradientBound
{
    public static double Factor(LayerProgram layer)
    {
        double bound = ScalarType.Float.GradientBound();
        if (!layer.Layer.IsDense)
        {
            bound /= 2.0 * layer.Layer.Windows;
        }

        return ScalarType.Float.OverflowFactor(HasDecay(layer) ? bound / 2 : bound);
    }

    /// <summary>Whether weights are part of the effective gradient.</summary>
    public static bool HasDecay(LayerProgram layer) => layer.Slot is { } slot && slot.Update.EffectiveGradient is not (Expr.Load or Expr.Negate);

    /// <summary>0 where a weight's decay is below half the bound, NaN otherwise.</summary>
    public static Expr DecayTerm(LayerProgram layer) =>
        FinitenessCheck.Term(ZeroGradient.Effective(layer.Slot!.Update), ScalarType.Float.GradientBound() / 2, ScalarType.Float);
}
