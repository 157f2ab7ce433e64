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

    /// <summary>Executes a body for each value of an index.</summary>
    /// <param name="Id">Tells loops apart: what is calculated in a round of one is not known in a round of another.</param>
    /// <param name="Index">The index, which has its name within the loop alone.</param>
    /// <param name="Carries">What the rounds hand on: all at once, at the end of a round.</param>
    internal sealed record Loop(
        int Id, LossExpr.Local Index, LossRange Range, EquatableArray<LossStatement> Body, EquatableArray<LossCarry> Carries) : LossStatement;

    /// <summary>Adds to the gradient by an element of an array, in a loop.</summary>
    internal sealed record Accumulate(LossExpr.ParameterElement Element, LossExpr Value) : LossStatement;
}
