using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Finds the locals that are assigned in a block first and used outside of it too, so that they must be declared ahead of all.</summary>
internal sealed class OuterLocals
{
    private readonly Dictionary<string, int> declaredIn = [];
    private readonly Dictionary<string, LossExpr.Local> outer = [];
    private readonly Stack<int> blocks = new();
    private int lastBlock;

    private OuterLocals() => blocks.Push(0);

    public static IReadOnlyCollection<LossExpr.Local> Find(LossGradient gradient)
    {
        var finder = new OuterLocals();
        finder.Block(gradient.Forward);
        finder.Block(gradient.Backward);
        return finder.outer.Values;
    }

    private void Block(IEnumerable<LossStatement> block)
    {
        foreach (LossStatement statement in block)
        {
            switch (statement)
            {
                case LossStatement.Let let:
                    Use(let.Value);
                    Assign(let.Target);
                    break;
                case LossStatement.If branch:
                    Use(branch.Condition);
                    foreach (LossJoin join in branch.Joins)
                    {
                        Assign(join.Target);
                    }

                    Side(branch.Then, branch.Joins.Select(join => join.WhenTrue));
                    Side(branch.Else, branch.Joins.Select(join => join.WhenFalse));
                    break;
                case LossStatement.Loop loop:
                    foreach (LossCarry carry in loop.Carries)
                    {
                        Use(carry.Start);
                        Assign(carry.Inside);
                    }

                    Side(loop.Body, loop.Carries.Select(carry => carry.Next));
                    break;
                case LossStatement.Accumulate sum:
                    Use(sum.Value);
                    break;
            }
        }
    }

    private void Side(IEnumerable<LossStatement> block, IEnumerable<LossExpr> joined)
    {
        blocks.Push(++lastBlock);
        Block(block);
        foreach (LossExpr value in joined)
        {
            Use(value);
        }

        blocks.Pop();
    }

    private void Use(LossExpr expression)
    {
        if (expression is LossExpr.Local local)
        {
            Touch(local);
        }

        foreach (LossExpr operand in expression.Operands)
        {
            Use(operand);
        }
    }

    private void Assign(LossExpr.Local local)
    {
        if (declaredIn.ContainsKey(local.Name))
        {
            Touch(local);
        }
        else
        {
            declaredIn.Add(local.Name, blocks.Peek());
        }
    }

    private void Touch(LossExpr.Local local)
    {
        if (declaredIn.TryGetValue(local.Name, out int block) && !blocks.Contains(block))
        {
            outer[local.Name] = local;
        }
    }
}
