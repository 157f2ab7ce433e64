using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>What a name or an expression in a loss stands for: a closed hierarchy.</summary>
internal abstract record LossValue
{
    /// <summary>A number or truth value.</summary>
    internal sealed record Scalar(LossExpr Expr) : LossValue;

    /// <summary>The parameters, where <paramref name="Path"/> is empty, or a struct within them.</summary>
    internal sealed record Structure(string Path) : LossValue;

    /// <summary>An array of one of the kinds below.</summary>
    internal abstract record Array(string Name, LossType Type, int? Length) : LossValue;

    /// <summary>An array of the parameters.</summary>
    /// <param name="Name">The field's path.</param>
    internal sealed record ParameterArray(string Name, LossType Type, int? Length) : Array(Name, Type, Length);

    internal sealed record InputArray(string Name, LossType Type, int? Length) : Array(Name, Type, Length);

    /// <summary>An array that the loss creates. Its elements are variables of their own, so generated code needs no array.</summary>
    /// <param name="Id">Tells arrays of one size apart.</param>
    internal sealed record LocalArray(int Id, string Name, LossType Type, int? Length) : Array(Name, Type, Length);
}
