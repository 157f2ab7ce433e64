using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>The update of one parameter, as data: four phases, between which a step as a whole may reject, wait or clip.</summary>
/// <param name="EffectiveGradient">
/// The gradient to use, from <see cref="Quantity.RawGradient"/> and <see cref="Quantity.Parameter"/>. A step is rejected by this value.
/// </param>
/// <param name="Accumulate">What happens to each accepted gradient before the step may wait for more; most often nothing.</param>
/// <param name="Prepare">What makes <see cref="Quantity.Gradient"/> the gradient whose norm counts; most often nothing.</param>
/// <param name="Body">The rest, from <see cref="Quantity.Gradient"/> on.</param>
internal sealed record UpdateProgram(
    Expr EffectiveGradient, EquatableArray<Statement> Accumulate, EquatableArray<Statement> Prepare, EquatableArray<Statement> Body);
