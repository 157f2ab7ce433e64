using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>The update of one parameter, as data.</summary>
/// <param name="EffectiveGradient">The gradient to use, from <see cref="Quantity.RawGradient"/> and <see cref="Quantity.Parameter"/>.</param>
/// <param name="Body">What follows, from <see cref="Quantity.Gradient"/>: executed only if every effective gradient is acceptable.</param>
internal sealed record UpdateProgram(Expr EffectiveGradient, EquatableArray<Statement> Body);
