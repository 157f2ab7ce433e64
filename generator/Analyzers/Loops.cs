using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Finds the loop that an operation is repeated by.</summary>
internal static class Loops
{
    /// <summary>The innermost loop in whose body the operation stands, within the same function; null outside of loops.</summary>
    public static ILoopOperation? Innermost(IOperation operation)
    {
        IOperation inner = operation;
        for (IOperation? outer = operation.Parent; outer is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
        {
            if (outer is ILoopOperation loop && IsRepeated(loop, inner))
            {
                return loop;
            }

            inner = outer;
        }

        return null;
    }

    /// <summary>Whether no condition decides if the loop, or a function, comes to the operation.</summary>
    public static bool IsInEveryRound(IOperation operation, IOperation loop)
    {
        IOperation inner = operation;
        for (IOperation outer = operation.Parent!; outer != loop; outer = outer.Parent!)
        {
            if (outer is ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or IConditionalAccessOperation
                || (outer is IConditionalOperation condition && condition.Condition != inner)
                || (outer is ICoalesceOperation coalesce && coalesce.Value != inner)
                || (outer is ICoalesceAssignmentOperation assignment && assignment.Target != inner)
                || (outer is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary && binary.LeftOperand != inner))
            {
                return false;
            }

            inner = outer;
        }

        return true;
    }

    /// <summary>Whether the loop ends after the operation for sure, or its outcome decides that: it is no part of many rounds then.</summary>
    public static bool Ends(IOperation operation, ILoopOperation loop)
    {
        IOperation inner = operation;
        for (IOperation outer = operation.Parent!; outer != loop; outer = outer.Parent!)
        {
            if ((outer is IBlockOperation block && block.Operations.SkipWhile(each => each != inner).Any(each => Leaves(each, loop)))
                || (outer is IConditionalOperation condition && condition.Condition == inner && condition.Descendants().Any(each => Leaves(each, loop)))
                || Leaves(outer, loop))
            {
                return true;
            }

            inner = outer;
        }

        return false;
    }

    private static bool Leaves(IOperation operation, ILoopOperation loop) => operation switch
    {
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IBranchOperation branch => SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
        IReturnOperation { Kind: not OperationKind.YieldReturn } => true,
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>The start of a 'for' and the collection of a 'foreach' are evaluated once.</summary>
    private static bool IsRepeated(ILoopOperation loop, IOperation part) => loop switch
    {
        IForLoopOperation counted => !counted.Before.Contains(part),
        IForEachLoopOperation each => each.Collection != part,
        _ => true,
    };
}
