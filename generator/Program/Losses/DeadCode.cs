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

    /// <summary>The names that a loop needs for what it adds to the gradient and leaves behind.</summary>
    public static HashSet<string> UsedBy(LossStatement.Loop loop)
    {
        var remover = new DeadCode();
        foreach (LossCarry carry in loop.Carries)
        {
            remover.Use(carry.After);
        }

        remover.Loop(loop);
        return remover.used;
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
                case LossStatement.Loop loop when Loop(loop) is { } needed:
                    kept.Add(needed);
                    break;
                case LossStatement.Accumulate sum:
                    Use(sum.Value);
                    kept.Add(sum);
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

    /// <summary>What a round needs, an earlier round must hand on.</summary>
    private LossStatement.Loop? Loop(LossStatement.Loop loop)
    {
        LossCarry[] carries;
        EquatableArray<LossStatement> body;
        int count;
        do
        {
            count = used.Count;
            carries = [.. loop.Carries.Where(carry => used.Contains(carry.After.Name) || used.Contains(carry.Inside.Name))];
            foreach (LossCarry carry in carries)
            {
                Use(carry.Next);
            }

            body = Block(loop.Body);
        }
        while (used.Count > count);

        foreach (LossCarry carry in carries)
        {
            Use(carry.Start);
        }

        return carries.Length == 0 && body.Count == 0 ? null : loop with { Body = body, Carries = new EquatableArray<LossCarry>(carries) };
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
