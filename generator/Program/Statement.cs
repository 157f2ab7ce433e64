namespace RmsProp.Embedded.Generator.Program;

/// <summary>A step of an update: a closed hierarchy.</summary>
internal abstract record Statement(Expr Value)
{
    /// <summary>Names a value, so that it is computed once.</summary>
    internal sealed record Let(string Name, Expr Value) : Statement(Value);

    /// <summary>Writes a quantity back.</summary>
    internal sealed record Store(Quantity Quantity, Expr Value) : Statement(Value);
}
