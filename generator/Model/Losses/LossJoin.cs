namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>A value that depends on the branch taken.</summary>
internal sealed record LossJoin(LossExpr.Local Target, LossExpr WhenTrue, LossExpr WhenFalse);
