using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>Collects the statements of a rule.</summary>
internal sealed class StatementList
{
    private readonly List<Statement> statements = [];

    /// <summary>Names a value, or gives a name a new one.</summary>
    public Expr Let(string name, Expr value)
    {
        statements.Add(new Statement.Let(name, value));
        return new Expr.Local(name);
    }

    /// <summary>Names the new value of a quantity by its letter and stores it.</summary>
    public Expr Update(Quantity quantity, Expr value)
    {
        Expr local = Let(quantity.Letter(), value);
        Store(quantity, local);
        return local;
    }

    public void Store(Quantity quantity, Expr value) => statements.Add(new Statement.Store(quantity, value));

    public EquatableArray<Statement> ToArray() => new(statements);
}
