using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>A loss and its gradient, as one calculation.</summary>
/// <param name="Forward">Calculates the loss.</param>
/// <param name="Result">The loss.</param>
/// <param name="Backward">Calculates the gradient; may use all that <paramref name="Forward"/> assigns, in matching branches.</param>
/// <param name="Gradient">The gradient by each parameter, a <see cref="LossExpr.Parameter"/> or a <see cref="LossExpr.ParameterElement"/>.</param>
internal sealed record LossGradient(
    EquatableArray<LossStatement> Forward,
    LossExpr Result,
    EquatableArray<LossStatement> Backward,
    EquatableArray<KeyValuePair<LossExpr, LossExpr>> Gradient);
