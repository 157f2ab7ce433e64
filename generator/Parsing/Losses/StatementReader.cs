using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads the statements of one method, as they would be executed: loops round by round.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="expressions">Reads expressions.</param>
/// <param name="method">The method.</param>
/// <param name="resultName">What the returned value is called.</param>
internal sealed class StatementReader(LossContext context, ExpressionReader expressions, IMethodSymbol method, string resultName)
{
    private readonly BranchReader branches = new(context);
    private readonly AssignmentReader assignments = new(context, expressions);
    private readonly Variable result = Variable.ResultOf(method, resultName);
    private readonly Variable returned = Variable.ReturnedFrom(method);
    private LoopReader? loops;
    private SwitchReader? switches;

    /// <summary>What is still to be read, next on top.</summary>
    private Stack<Action> pending = new();

    /// <summary>Reads a body to its end.</summary>
    /// <returns>What it returns, or null for nothing or after an error.</returns>
    public LossValue? Run(IOperation body)
    {
        // Where it has not returned yet, any number does.
        context.State[result] = OperatorParser.Type(method.ReturnType) is { } type ? new LossValue.Scalar(LossExpr.Number(type, 0)) : null;
        context.State[returned] = new LossValue.Scalar(LossExpr.Truth(false));
        Push(body);
        Finish();
        return context.State[result];
    }

    private LossExpr HasReturned(LossState state) => ((LossValue.Scalar)state[returned]!).Expr;

    private bool IsReturned(LossState state, bool value) => HasReturned(state) is LossExpr.Constant known && known.Value != 0 == value;

    private void Push(IOperation statement) => pending.Push(() => Read(statement));

    private void PushAll(IEnumerable<IOperation> statements)
    {
        foreach (IOperation statement in statements.Reverse())
        {
            Push(statement);
        }
    }

    /// <summary>Reads all that is pending, as far as the method has not returned.</summary>
    private void Finish()
    {
        while (pending.Count > 0 && !IsReturned(context.State, true) && !context.IsOverBudget)
        {
            if (IsReturned(context.State, false))
            {
                pending.Pop()();
            }
            else
            {
                Branch(ConstantFolding.Negate(HasReturned(context.State)), () => Resume(false), () => Resume(true));
            }
        }
    }

    /// <summary>Reads on in a branch that knows whether the method has returned.</summary>
    private void Resume(bool hasReturned)
    {
        context.State[returned] = new LossValue.Scalar(LossExpr.Truth(hasReturned));
        Finish();
    }

    private void Read(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation block:
                PushAll(block.Operations);
                break;
            case IEmptyOperation or ILocalFunctionOperation:
                break;
            case IVariableDeclarationGroupOperation group:
                assignments.Declare(group);
                break;
            case IExpressionStatementOperation { Operation: IInvocationOperation call }:
                expressions.Read(call);
                break;
            case IExpressionStatementOperation expression:
                assignments.Read(expression.Operation);
                break;
            case IConditionalOperation conditional:
                If(conditional.Condition, () => Push(conditional.WhenTrue), () => Else(conditional.WhenFalse));
                break;
            case ISwitchOperation choice:
                switches ??= new SwitchReader(context, expressions, If, PushAll);
                switches.Read(choice);
                break;
            case IForLoopOperation loop:
                PushLoop(loop);
                break;
            case IReturnOperation { Kind: OperationKind.Return } @return:
                Return(@return.ReturnedValue);
                break;
            default:
                UnsupportedConstructs.Report(context, statement);
                break;
        }
    }

    private void Return(IOperation? value)
    {
        context.State[result] = value is null ? null : expressions.Read(value, result);
        context.State[returned] = new LossValue.Scalar(LossExpr.Truth(true));
    }

    private void Else(IOperation? statement)
    {
        if (statement is not null)
        {
            Push(statement);
        }
    }

    private void If(IOperation condition, Action whenTrue, Action whenFalse)
    {
        if (expressions.Scalar(condition) is { } known)
        {
            If(known, whenTrue, whenFalse);
        }
        else
        {
            // Errors in both branches are of interest all the same.
            whenTrue();
            whenFalse();
        }
    }

    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">Pushes what is then to be read.</param>
    /// <param name="whenFalse">Pushes what is to be read otherwise.</param>
    private void If(LossExpr condition, Action whenTrue, Action whenFalse)
    {
        if (condition is LossExpr.Constant known)
        {
            (known.Value != 0 ? whenTrue : whenFalse)();
        }
        else
        {
            Branch(condition, () => ReadAlone(whenTrue), () => ReadAlone(whenFalse));
        }
    }

    private void ReadAlone(Action push)
    {
        Stack<Action> rest = pending;
        pending = new Stack<Action>();
        push();
        Finish();
        pending = rest;
    }

    /// <summary>Reads two branches. If one of them returns, what follows belongs to the other.</summary>
    private void Branch(LossExpr condition, Action whenTrue, Action whenFalse)
    {
        LossState then = branches.Read(context.State.Fork(), whenTrue);
        LossState otherwise = branches.Read(context.State.Fork(), whenFalse);
        if (IsReturned(then, true) && IsReturned(otherwise, false))
        {
            otherwise = branches.Read(otherwise, Finish);
        }
        else if (IsReturned(otherwise, true) && IsReturned(then, false))
        {
            then = branches.Read(then, Finish);
        }

        branches.Join(condition, then, otherwise);
    }

    private void PushLoop(IForLoopOperation loop)
    {
        pending.Push(() =>
        {
            loops ??= new LoopReader(context, expressions, returned, body => ReadAlone(() => Push(body)));
            if (!loops.Read(loop))
            {
                Round(loop);
            }
        });
        PushAll(loop.Before);
    }

    private void Round(IForLoopOperation loop)
    {
        IOperation place = loop.Condition ?? loop;
        LossExpr? condition = loop.Condition is null ? LossExpr.Truth(true) : expressions.Scalar(loop.Condition);
        switch (condition)
        {
            case LossExpr.Constant { Value: 0 }:
                break;
            case LossExpr.Constant:
                if (context.NextRound(place))
                {
                    pending.Push(() => Round(loop));
                    PushAll(loop.AtLoopBottom);
                    Push(loop.Body);
                }

                break;
            case null:
                Push(loop.Body);
                break;
            default:
                context.Report(
                    LossDescriptors.Unsupported, place, "A 'for' whose number of rounds isn't known at compile time", "Compare its variable with a constant");
                break;
        }
    }
}
