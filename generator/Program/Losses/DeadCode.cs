using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Removes what neither the loss nor its gradient needs.</summary>
internal sealed class DeadCode
{
    private readonly HashSet<string> used = [];

    public static LossGradient Remove(LossGradient gradient)
    {
        var remover = new DeadCode();
        foreach (KeyValuePair<LossExpr, LossExpr> pair in gradient.Gradient)
        {
            remover.Use(pair.Value);
        }

        remover.Use(gradient.Result);
        EquatableArray<LossStatement> backward = remover.Block(gradient.Backward);
        return gradient with { Forward = remover.Block(gradient.Forward), Backward = backward };
    }

    private EquatableArray<LossStatement> Block(EquatableArray<LossStatement> block)
    {
        var kept = new List<LossStatement>();
        foreach (LossStatement statement in block.Reverse())
        {
            switch (statement)
            {
                case LossStatement.Let let when used.Contains(let.Target.Name):
                    Use(let.Value);
                    kept.Add(let);
                    break;
                case LossStatement.If branch when Branch(branch) is { } needed:
                    kept.Add(needed);
                    break;
            }
        }

        kept.Reverse();
        return new EquatableArray<LossStatement>(kept);
    }

    private LossStatement.If? Branch(LossStatement.If branch)
    {
        LossJoin[] joins = branch.Joins.Where(join => used.Contains(join.Target.Name)).ToArray();
        foreach (LossJoin join in joins)
        {
            Use(join.WhenTrue);
            Use(join.WhenFalse);
        }

        EquatableArray<LossStatement> then = Block(branch.Then);
        EquatableArray<LossStatement> otherwise = Block(branch.Else);
        if (joins.Length == 0 && then.Count == 0 && otherwise.Count == 0)
        {
            return null;
        }

        Use(branch.Condition);
        return branch with { Then = then, Else = otherwise, Joins = new EquatableArray<LossJoin>(joins) };
    }

    private void Use(LossExpr expression)
    {
        if (expression is LossExpr.Local local)
        {
            used.Add(local.Name);
        }

        foreach (LossExpr operand in expression.Operands)
        {
            Use(operand);
        }
    }
}
