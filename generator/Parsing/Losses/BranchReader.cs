using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads two branches, and joins what they assign.</summary>
internal sealed class BranchReader(LossContext context)
{
    /// <summary>Reads in a branch of its own.</summary>
    /// <returns>Where the reading stands at the branch's end.</returns>
    public LossState Read(LossState start, Action body)
    {
        LossState outer = context.State;
        context.State = start;
        body();
        LossState end = context.State;
        context.State = outer;
        return end;
    }

    /// <summary>Adds the statement that takes one of the branches. Variables that differ after them get a new value.</summary>
    public void Join(LossExpr condition, LossState then, LossState otherwise)
    {
        var joins = new List<LossJoin>();
        LossState state = context.State;
        foreach (Variable variable in then.Values.Concat(otherwise.Values).Select(pair => pair.Key).Distinct().ToArray())
        {
            LossValue? whenTrue = then[variable];
            LossValue? whenFalse = otherwise[variable];
            if (Equals(whenTrue, whenFalse))
            {
                state[variable] = whenTrue;
            }
            else if (whenTrue is LossValue.Scalar left && whenFalse is LossValue.Scalar right)
            {
                LossExpr.Local target = context.NewLocal(variable, left.Expr.Type);
                joins.Add(new LossJoin(target, left.Expr, right.Expr));
                state[variable] = new LossValue.Scalar(target);
            }
            else
            {
                // Assigned in one branch only, so C# doesn't let it be read from here on.
                state[variable] = null;
            }
        }

        context.Add(new LossStatement.If(
            context.NextId(),
            condition,
            new EquatableArray<LossStatement>(then.Statements),
            new EquatableArray<LossStatement>(otherwise.Statements),
            new EquatableArray<LossJoin>(joins)));
    }

    /// <summary>A value that depends on a condition, each alternative evaluated in its branch only.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">Reads one alternative.</param>
    /// <param name="whenFalse">Reads the other.</param>
    /// <param name="target">What the value is assigned to.</param>
    public LossExpr? Choose(LossExpr condition, Func<LossExpr?> whenTrue, Func<LossExpr?> whenFalse, Variable target)
    {
        if (condition is LossExpr.Constant known)
        {
            return known.Value != 0 ? whenTrue() : whenFalse();
        }

        LossExpr? left = null;
        LossExpr? right = null;
        LossState then = Read(context.State.Fork(), () => left = whenTrue());
        LossState otherwise = Read(context.State.Fork(), () => right = whenFalse());
        if (left is null || right is null)
        {
            return null;
        }

        // What has no derivative needs no branch in the gradient.
        bool isPlain = then.Statements.Count == 0 && otherwise.Statements.Count == 0;
        if (isPlain && !left.Type.IsReal())
        {
            return new LossExpr.Select(left.Type, condition, left, right);
        }

        then[target] = new LossValue.Scalar(left);
        otherwise[target] = new LossValue.Scalar(right);
        Join(condition, then, otherwise);
        return ((LossValue.Scalar)context.State[target]!).Expr;
    }
}
