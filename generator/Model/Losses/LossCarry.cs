namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>A value that each round of a loop hands on to the next.</summary>
/// <param name="Inside">The value at the start of a round.</param>
/// <param name="Start">The value before the loop.</param>
/// <param name="Next">The value at the end of a round.</param>
/// <param name="After">The value after the last round.</param>
internal sealed record LossCarry(LossExpr.Local Inside, LossExpr Start, LossExpr Next, LossExpr.Local After);
