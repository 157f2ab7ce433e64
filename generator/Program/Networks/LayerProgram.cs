using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>The arithmetic of a layer, as data: what the writers print.</summary>
/// <param name="Layer">Its shape, which says over which products each sum goes.</param>
/// <param name="IsLoop">Whether sums and updates are loops instead of a line per weight.</param>
/// <param name="Value">The output of a unit, from its sum <see cref="ActivationRule.Sum"/>.</param>
/// <param name="Delta">
/// The derivative of the loss by a unit's sum, from <see cref="Derivative"/> and the unit's <see cref="ActivationRule.Output"/> or
/// <see cref="ActivationRule.Sum"/>.
/// </param>
/// <param name="KeepsSums">Whether the sums must be kept for <paramref name="Delta"/>.</param>
/// <param name="Slot">The layer as parameters: its update; null for a frozen layer.</param>
/// <param name="WhenZero">What the update comes to for a gradient of 0, where the parameter then stays; null where it always moves.</param>
internal sealed record LayerProgram(
    Layer Layer, bool IsLoop, Expr Value, Expr Delta, bool KeepsSums, Slot? Slot, EquatableArray<Statement>? WhenZero)
{
    /// <summary>The derivative of the loss by a unit's output.</summary>
    public const string Derivative = "sum";

    public static LayerProgram Build(Layer layer, Slot? slot, int unroll) => new(
        layer,
        IsLoop: !layer.IsDense || layer.Length > unroll,
        ActivationRule.Value(layer.Activation),
        ActivationRule.Delta(layer.Activation, new Expr.Local(Derivative)),
        ActivationRule.NeedsSum(layer.Activation),
        slot,
        slot is null ? null : ZeroGradient.Residual(slot.Update));
}
