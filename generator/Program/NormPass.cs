using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>One of the two passes over gradients that find a norm.</summary>
/// <param name="Name">The name of methods that do it for some of the gradients.</param>
/// <param name="Statements">What is done with each gradient.</param>
/// <param name="Result">The local that holds what the pass finds.</param>
internal sealed record NormPass(string Name, EquatableArray<Statement> Statements, string Result)
{
    public static NormPass Largest { get; } = new("Largest", ClipRule.Measure(), ClipRule.Largest);

    public static NormPass Sum { get; } = new("Sum", ClipRule.Add(), ClipRule.Sum);

    /// <summary>The locals that hold what the norm has come to so far.</summary>
    public IEnumerable<string> SoFar => Statements
        .SelectMany(statement => statement.Value.Leaves)
        .OfType<Expr.Local>()
        .Select(local => local.Name)
        .Where(name => name is ClipRule.Largest or ClipRule.Sum)
        .Distinct();

    /// <summary>The locals that each gradient needs anew.</summary>
    public IEnumerable<string> OfValue => Statements.OfType<Statement.Let>().Select(let => let.Name).Except(SoFar);
}
