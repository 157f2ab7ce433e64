namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>A step of a loss: a closed hierarchy. Each local is assigned by one statement only.</summary>
internal abstract record LossStatement
{
    /// <summary>Names a value.</summary>
    /// <param name="Target">The name.</param>
    /// <param name="Value">The value.</param>
    /// <param name="DerivativeBy">For the derivative of the loss by something that has no name: that.</param>
    internal sealed record Let(LossExpr.Local Target, LossExpr Value, LossExpr? DerivativeBy = null) : LossStatement;

    /// <summary>Executes one of two branches.</summary>
    /// <param name="Id">Says which branches belong together: those of the gradient are taken as those of the loss were.</param>
    /// <param name="Joins">What the branches assign.</param>
    internal sealed record If(
        int Id, LossExpr Condition, EquatableArray<LossStatement> Then, EquatableArray<LossStatement> Else, EquatableArray<LossJoin> Joins)
        : LossStatement;
}
