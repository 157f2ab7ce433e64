using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Gives locals other names.</summary>
/// <param name="names">The new name by the old one; one that is missing stays.</param>
/// <param name="renumber">Gives branches and loops other numbers.</param>
internal sealed class Renamer(IReadOnlyDictionary<string, string> names, Func<int, int>? renumber = null)
{
    public LossGradient Rename(LossGradient gradient) => new(
        Rename(gradient.Forward),
        Rename(gradient.Result),
        Rename(gradient.Backward),
        new EquatableArray<KeyValuePair<LossExpr, LossExpr>>(
            gradient.Gradient.Select(pair => new KeyValuePair<LossExpr, LossExpr>(pair.Key, Rename(pair.Value)))));

    /// <summary>The same statements; one that would assign a local to itself is left out.</summary>
    public EquatableArray<LossStatement> Rename(EquatableArray<LossStatement> block) => new(block
        .Select(Rename)
        .Where(statement => statement is not LossStatement.Let { Target: var target, Value: LossExpr.Local value } || value != target));

    public LossStatement Rename(LossStatement statement) => statement switch
    {
        LossStatement.Let let => let with
        {
            Target = Rename(let.Target),
            Value = Rename(let.Value),
            DerivativeBy = let.DerivativeBy is { } value ? Rename(value) : null,
        },
        LossStatement.If branch => branch with
        {
            Id = Renumber(branch.Id),
            Condition = Rename(branch.Condition),
            Then = Rename(branch.Then),
            Else = Rename(branch.Else),
            Joins = new EquatableArray<LossJoin>(
                branch.Joins.Select(join => new LossJoin(Rename(join.Target), Rename(join.WhenTrue), Rename(join.WhenFalse)))),
        },
        LossStatement.Loop loop => loop with
        {
            Id = Renumber(loop.Id),
            Body = Rename(loop.Body),
            Carries = new EquatableArray<LossCarry>(
                loop.Carries.Select(carry => new LossCarry(Rename(carry.Inside), Rename(carry.Start), Rename(carry.Next), Rename(carry.After)))),
        },
        LossStatement.Accumulate sum => sum with { Value = Rename(sum.Value) },
        _ => throw new ArgumentOutOfRangeException(nameof(statement)),
    };

    public LossExpr Rename(LossExpr expression) => expression is LossExpr.Local local
        ? Rename(local)
        : expression.WithOperands(expression.Operands.Select(Rename).ToArray());

    public LossExpr.Local Rename(LossExpr.Local local) => names.TryGetValue(local.Name, out string? name) ? local with { Name = name } : local;

    private int Renumber(int id) => renumber is null ? id : renumber(id);
}
