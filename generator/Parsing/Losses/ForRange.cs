using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Recognises a <c>for</c> with one variable of <c>int</c>, constant bounds and a constant step.</summary>
internal static class ForRange
{
    /// <returns>The variable and its values; null for a loop of another form, and for one without rounds.</returns>
    public static (Variable Index, LossRange Range)? Read(IForLoopOperation loop, LossContext context, ExpressionReader expressions)
    {
        LossContext.Attempt attempt = context.Begin();
        (Variable, LossRange)? range = loop.Condition is IBinaryOperation { LeftOperand: ILocalReferenceOperation { Local: var local } } condition
            && loop.AtLoopBottom.Length == 1
            && loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: var change }
            && Whole(context.State[Variable.Of(local)]) is { } first
            && Step(change, local, expressions) is { } step
            && Whole(expressions.Read(condition.RightOperand)) is { } bound
            && Create(condition.OperatorKind, first, step, bound) is { } found
            ? (Variable.Of(local), found)
            : null;
        attempt.Undo();
        return range;
    }

    private static int? Step(IOperation change, ILocalSymbol local, ExpressionReader expressions) => change switch
    {
        IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } increment when SymbolEqualityComparer.Default.Equals(target.Local, local) =>
            increment.Kind == OperationKind.Increment ? 1 : -1,
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation target, OperatorKind: BinaryOperatorKind.Add } sum when SymbolEqualityComparer.Default.Equals(target.Local, local) =>
            Whole(expressions.Read(sum.Value)),
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation target, OperatorKind: BinaryOperatorKind.Subtract } sum when SymbolEqualityComparer.Default.Equals(target.Local, local) =>
            -Whole(expressions.Read(sum.Value)),
        _ => null,
    };

    private static LossRange? Create(BinaryOperatorKind comparison, long first, long step, long bound)
    {
        long? distance = (comparison, step) switch
        {
            (BinaryOperatorKind.LessThan, > 0) => bound - first,
            (BinaryOperatorKind.LessThanOrEqual, > 0) => bound - first + 1,
            (BinaryOperatorKind.GreaterThan, < 0) => first - bound,
            (BinaryOperatorKind.GreaterThanOrEqual, < 0) => first - bound + 1,
            (BinaryOperatorKind.NotEquals, > 0) when (bound - first) % step == 0 => bound - first,
            (BinaryOperatorKind.NotEquals, < 0) when (first - bound) % step == 0 => first - bound,
            _ => null,
        };
        long length = step < 0 ? -step : step;
        long count = distance > 0 ? (distance.Value + length - 1) / length : 0;
        return count is > 0 and <= int.MaxValue && first + step * count is >= int.MinValue and <= int.MaxValue
            ? new LossRange((int)first, (int)step, (int)count)
            : null;
    }

    private static int? Whole(LossValue? value) =>
        value is LossValue.Scalar { Expr: LossExpr.Constant { Type: LossType.Int } constant } ? (int)constant.Value : null;
}
