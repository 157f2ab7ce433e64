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

    /// <summary>Takes note of what a statement assigns; of statements within branches, these come first.</summary>
    public void Add(LossStatement statement)
    {
        switch (statement)
        {
            case LossStatement.Let let:
                Add(let.Target, let.Value);
                break;
            case LossStatement.If branch:
                foreach (LossJoin join in branch.Joins)
                {
                    Add(join.Target, join.WhenTrue);
                    Add(join.Target, join.WhenFalse);
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

    private void Add(LossExpr.Local target, LossExpr value)
    {
        if (IsActive(value))
        {
            active.Add(target.Name);
        }
    }
}
