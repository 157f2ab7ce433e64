using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// What happens to each value of a row: quantities are loaded into locals called by their letters, computed with there, and stored. So a program
/// must name the new value of a quantity by its letter, if it names it before it stores it.
/// </summary>
internal sealed class RowBody
{
    private readonly IReadOnlyList<Statement> statements;
    private readonly HashSet<string> named;
    private readonly Quantity[] loaded;
    private readonly Quantity[] stored;

    /// <param name="statements">What happens.</param>
    public RowBody(IReadOnlyList<Statement> statements)
    {
        this.statements = [.. statements.Where(statement => !IsNothing(statement))];
        named = [.. statements.OfType<Statement.Let>().Select(let => let.Name)];
        Expr[] leaves = [.. statements.SelectMany(statement => statement.Value.Leaves)];
        loaded = [.. leaves.OfType<Expr.Load>().Select(load => load.Quantity).Where(quantity => quantity != Quantity.Gradient).Distinct().OrderBy(quantity => quantity)];
        stored = [.. statements.OfType<Statement.Store>().Select(store => store.Quantity).Where(quantity => quantity != Quantity.Gradient).Distinct()];
        Quantities = [.. loaded.Concat(stored).Distinct().OrderBy(quantity => quantity)];
        Numbers = [.. leaves.OfType<Expr.Local>().Select(local => local.Name).Where(name => !named.Contains(name)).Distinct()];
    }

    /// <summary>The quantities that the code refers to in memory.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The locals that are the same for all values.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>Whether a square root is taken.</summary>
    public bool HasRoot => statements.Any(statement => Expr.HasRoot(statement.Value));

    /// <summary>The effective gradient: with an update, the statement that computes it.</summary>
    public static Statement Gradient(UpdateProgram update) => new Statement.Store(Quantity.Gradient, update.EffectiveGradient);

    public bool IsStored(Quantity quantity) => stored.Contains(quantity);

    /// <summary>The parameters of a method: a number for each local that is the same for all, a reference for each quantity.</summary>
    public IEnumerable<string> Parameters(ScalarType type) => Numbers.Select(number => $"{type.Keyword()} {number}")
        .Concat(Quantities.Select(quantity => $"{(IsStored(quantity) ? "ref" : "ref readonly")} {type.Keyword()} {Reference(quantity)}"));

    /// <summary>What one of the methods passes to another.</summary>
    public IEnumerable<string> Arguments => Numbers.Concat(Quantities.Select(quantity => $"{(IsStored(quantity) ? "ref" : "in")} {Reference(quantity)}"));

    /// <summary>Loads and computes.</summary>
    public void Write(CodeWriter writer, Lanes lanes, Target target)
    {
        string declare = lanes.IsVector ? "var " : lanes.TypeName + " ";
        var declared = new HashSet<string>();
        foreach (Quantity quantity in loaded)
        {
            declared.Add(quantity.Letter());
            writer.Line($"{declare}{quantity.Letter()} = {lanes.Load(Reference(quantity), !IsStored(quantity))};");
        }

        foreach (Statement statement in statements)
        {
            string name = statement switch
            {
                Statement.Let let => let.Name,
                Statement.Store store => store.Quantity.Letter(),
                _ => throw new ArgumentOutOfRangeException(nameof(statements)),
            };
            if (statement.Value is not Expr.Local local || local.Name != name)
            {
                writer.Line($"{(declared.Add(name) ? declare : "")}{name} = {lanes.Print(statement.Value, named, target)};");
            }

            if (statement is Statement.Store { Quantity: not Quantity.Gradient } memory)
            {
                writer.Line(lanes.Store(name, Reference(memory.Quantity)));
            }
        }
    }

    /// <summary>Prints an expression over what <see cref="Write"/> has computed.</summary>
    public string Print(Expr expression, Lanes lanes, Target target) => lanes.Print(expression, named, target);

    private static string Reference(Quantity quantity) => quantity switch
    {
        Quantity.Parameter => "parameter",
        Quantity.RawGradient => "gradient",
        _ => char.ToLowerInvariant(quantity.ToString()[0]) + quantity.ToString().Substring(1),
    };

    /// <summary>The gradient as it was given is called by the same letter as the one to use.</summary>
    private static bool IsNothing(Statement statement) =>
        statement is Statement.Store { Quantity: Quantity.Gradient, Value: Expr.Load { Quantity: Quantity.RawGradient } };
}
