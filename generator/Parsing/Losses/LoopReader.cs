using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads a long <c>for</c> as a loop: its body once, for all values of its variable.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="expressions">Reads expressions.</param>
/// <param name="returned">Holds whether the method has returned.</param>
/// <param name="readBody">Reads a statement to its end.</param>
/// <remarks>
/// What the rounds hand on is found by reading the body until no other variable, and no other dependence on a trained parameter, comes up.
/// </remarks>
internal sealed class LoopReader(LossContext context, ExpressionReader expressions, Variable returned, Action<IOperation> readBody)
{
    private readonly BranchReader branches = new(context);

    /// <returns>Whether the loop is dealt with: kept, or refused. If not, it is to be unrolled.</returns>
    public bool Read(IForLoopOperation loop)
    {
        if (ForRange.Read(loop, context, expressions) is not var (index, range) || range.Count <= context.LongestUnrolled)
        {
            return false;
        }

        LossContext.Attempt attempt = context.Begin();
        string? problem = Keep(loop, index, range);
        Diagnostic? error = attempt.FirstError;
        if (problem is null && !context.HasFailed)
        {
            attempt.Keep();
            return true;
        }

        attempt.Undo();
        if (range.Count <= LossContext.MostRounds)
        {
            return false;
        }

        Refuse(loop, range, problem, error);
        return true;
    }

    private void Refuse(IForLoopOperation loop, LossRange range, string? problem, Diagnostic? error)
    {
        bool isAboutIndex = error is not null && (error.Id == LossDescriptors.IndexNotConstant.Id || error.Id == LossDescriptors.IndexOutOfRange.Id);
        if (error is not null && !isAboutIndex)
        {
            context.Report(error);
        }
        else if ((error?.GetMessage() ?? problem) is { } reason)
        {
            Location place = error?.Location ?? (loop.Condition ?? loop).Syntax.GetLocation();
            context.Report(LossDescriptors.NotKept, place, range.Count, LossContext.MostRounds, reason);
        }
        else
        {
            // What is wrong was reported before.
            context.Fail();
        }
    }

    /// <returns>Why the loop can't be kept, or null; an error in its body is reported instead.</returns>
    private string? Keep(IForLoopOperation loop, Variable index, LossRange range)
    {
        var carried = new List<(Variable Variable, bool IsActive)>();
        while (true)
        {
            LossContext.Attempt attempt = context.Begin();
            LossState start = context.State.Fork();
            LossExpr.Local counter = context.NewLocal(index, LossType.Int);
            context.SetRange(counter, range);
            start[index] = new LossValue.Scalar(counter);
            foreach ((Variable variable, bool isActive) in carried)
            {
                LossExpr.Local inside = context.NewLocal(variable, Value(context.State, variable)!.Type);
                context.Activity.Set(inside, isActive);
                start[variable] = new LossValue.Scalar(inside);
            }

            LossState before = start.Fork();
            LossState end = branches.Read(start, () => readBody(loop.Body));
            if (context.HasFailed)
            {
                attempt.Keep();
                return null;
            }

            if (Problem(loop, index, range, before, end) is { } problem)
            {
                attempt.Keep();
                return problem;
            }

            if (!Extend(carried, loop, before, end))
            {
                attempt.Keep();
                return Add(carried, counter, index, range, before, end);
            }

            attempt.Undo();
        }
    }

    private string? Problem(IForLoopOperation loop, Variable index, LossRange range, LossState before, LossState end)
    {
        if (!Equals(end[index], before[index]))
        {
            return $"Its body assigns '{index.Name}'.";
        }

        if (!Equals(end[returned], before[returned]))
        {
            return "It holds a 'return'. Put the rest of the body into an 'if'.";
        }

        LossState outer = context.State;
        context.State = end.Fork();
        context.State[index] = outer[index];
        bool hasSameRange = ForRange.Read(loop, context, expressions) is var (_, again) && again == range;
        context.State = outer;
        return hasSameRange ? null : "Its body changes the bounds.";
    }

    /// <summary>Finds what the rounds hand on beyond what is known.</summary>
    private bool Extend(List<(Variable Variable, bool IsActive)> carried, IForLoopOperation loop, LossState before, LossState end)
    {
        bool isExtended = false;
        foreach (Variable variable in context.State.Values.Select(pair => pair.Key).Where(variable => !IsDeclaredIn(loop, variable)).ToArray())
        {
            if (Equals(before[variable], end[variable]))
            {
                continue;
            }

            int known = carried.FindIndex(other => other.Variable.Equals(variable));
            bool isActive = Value(end, variable) is { } next && context.Activity.IsActive(next);
            if (known < 0)
            {
                carried.Add((variable, isActive || (Value(context.State, variable) is { } first && context.Activity.IsActive(first))));
                isExtended = true;
            }
            else if (isActive && !carried[known].IsActive)
            {
                carried[known] = (variable, true);
                isExtended = true;
            }
        }

        return isExtended;
    }

    private string? Add(
        List<(Variable Variable, bool IsActive)> carried, LossExpr.Local counter, Variable index, LossRange range, LossState before, LossState end)
    {
        var carries = new List<LossCarry>();
        foreach ((Variable variable, _) in carried)
        {
            var inside = (LossExpr.Local)Value(before, variable)!;
            if (Value(context.State, variable) is not { } first || Value(end, variable) is not { } next)
            {
                return $"Its rounds hand on '{variable.Name}', which is no number.";
            }

            carries.Add(new LossCarry(inside, first, next, context.NewLocal(variable, inside.Type)));
        }

        LossStatement.Loop kept = LoopOrder.Sort(
            new LossStatement.Loop(
                context.NextId(), counter, range, new EquatableArray<LossStatement>(end.Statements), new EquatableArray<LossCarry>(carries)),
            context.Names);
        if (!Differentiator.CanReverse(kept, context.Activity, context.Names))
        {
            string names = string.Join("', '", carried.Where(carry => carry.IsActive).Select(carry => carry.Variable.Name));
            return $"The gradient would need the values that '{names}' has in every round. Write a sum whose terms don't depend on it, or use fewer rounds.";
        }

        context.Add(kept);
        foreach ((Variable variable, LossCarry carry) in carried.Zip(carries, (pair, carry) => (pair.Variable, carry)))
        {
            context.State[variable] = new LossValue.Scalar(carry.After);
        }

        context.State[index] = new LossValue.Scalar(LossExpr.Whole(range.Last + range.Step));
        return null;
    }

    private static LossExpr? Value(LossState state, Variable variable) => (state[variable] as LossValue.Scalar)?.Expr;

    private static bool IsDeclaredIn(IForLoopOperation loop, Variable variable) => variable.Owner is ISymbol symbol
        && symbol.DeclaringSyntaxReferences.Any(place => place.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(place.Span));
}
