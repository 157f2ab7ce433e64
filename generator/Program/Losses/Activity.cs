using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Knows which values depend on a trained parameter through floating-point numbers: only these are differentiated.</summary>
/// <param name="isTrained">Whether the parameter at a path is trained.</param>
internal sealed class Activity(Func<string, bool> isTrained)
{
    private readonly HashSet<string> active = [];

    /// <summary>The same knowledge, to go on from separately.</summary>
    public Activity Fork()
    {
        var fork = new Activity(isTrained);
        fork.active.UnionWith(active);
        return fork;
    }

    /// <summary>Takes note of what a statement assigns; of statements within branches, these come first.</summary>
    public void Add(LossStatement statement)
    {
        switch (statement)
        {
            case LossStatement.Let let:
                Set(let.Target, IsActive(let.Value));
                break;
            case LossStatement.If branch:
                foreach (LossJoin join in branch.Joins)
                {
                    Set(join.Target, IsActive(join.WhenTrue) || IsActive(join.WhenFalse));
                }

                break;
            case LossStatement.Loop loop:
                foreach (LossCarry carry in loop.Carries)
                {
                    Set(carry.After, IsActive(carry.Inside) || IsActive(carry.Next));
                }

                break;
        }
    }

    public void AddAll(IEnumerable<LossStatement> statements)
    {
        foreach (LossStatement statement in statements)
        {
            if (statement is LossStatement.If branch)
            {
                AddAll(branch.Then);
                AddAll(branch.Else);
            }
            else if (statement is LossStatement.Loop loop)
            {
                AddRounds(loop);
            }

            Add(statement);
        }
    }

    public bool IsActive(LossExpr expression) => expression.Type.IsReal() && expression switch
    {
        LossExpr.Local local => active.Contains(local.Name),
        LossExpr.Parameter parameter => isTrained(parameter.Path),
        LossExpr.ParameterElement element => isTrained(element.Path),
        LossExpr.Negate negate => IsActive(negate.Operand),
        LossExpr.Convert convert => IsActive(convert.Operand),
        LossExpr.Binary binary => IsActive(binary.Left) || IsActive(binary.Right),
        LossExpr.Call call => call.Arguments.Any(IsActive),
        LossExpr.Select select => IsActive(select.WhenTrue) || IsActive(select.WhenFalse),
        _ => false,
    };

    /// <summary>Says whether a value is active that no statement has assigned yet, or no longer does.</summary>
    public void Set(LossExpr.Local target, bool isActive)
    {
        if (isActive)
        {
            active.Add(target.Name);
        }
        else
        {
            active.Remove(target.Name);
        }
    }

    /// <summary>What a round hands on may become active in a later one.</summary>
    private void AddRounds(LossStatement.Loop loop)
    {
        foreach (LossCarry carry in loop.Carries)
        {
            Set(carry.Inside, IsActive(carry.Start));
        }

        bool isChanged = true;
        while (isChanged)
        {
            AddAll(loop.Body);
            LossCarry[] changed = [.. loop.Carries.Where(carry => !IsActive(carry.Inside) && IsActive(carry.Next))];
            isChanged = changed.Length > 0;
            foreach (LossCarry carry in changed)
            {
                Set(carry.Inside, true);
            }
        }
    }
}
