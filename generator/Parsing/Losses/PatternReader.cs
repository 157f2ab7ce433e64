using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads patterns as conditions.</summary>
internal sealed class PatternReader(LossContext context, ExpressionReader expressions)
{
    public LossExpr? Test(IIsPatternOperation test) => Value(test.Value) is { } value ? Match(test.Pattern, value) : null;

    /// <summary>A switch expression as a chain of conditions; its last arm must take everything.</summary>
    public LossExpr? Switch(ISwitchExpressionOperation choice, BranchReader branches, Variable target) =>
        Value(choice.Value) is { } value ? Arms(choice.Arms.ToArray(), 0, value, branches, target, choice) : null;

    /// <summary>The value that patterns are matched with, calculated once.</summary>
    public LossExpr? Value(IOperation operation)
    {
        LossExpr? value = expressions.Scalar(operation);
        return value is null || value.IsLeaf ? value : context.Let(new Variable(operation.Syntax, 0, "value"), value);
    }

    /// <summary>The condition that a pattern stands for.</summary>
    public LossExpr? Match(IPatternOperation pattern, LossExpr value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return LossExpr.Truth(true);
            case IConstantPatternOperation constant:
                return Compare(constant, BinaryOperatorKind.Equals, value, constant.Value);
            case IRelationalPatternOperation relational:
                return Compare(relational, relational.OperatorKind, value, relational.Value);
            case INegatedPatternOperation negated:
                return Match(negated.Pattern, value) is { } inner ? ConstantFolding.Negate(inner) : null;
            case IBinaryPatternOperation binary:
                LossExpr? left = Match(binary.LeftPattern, value);
                LossExpr? right = Match(binary.RightPattern, value);
                BinaryOperatorKind kind = binary.OperatorKind == BinaryOperatorKind.And
                    ? BinaryOperatorKind.ConditionalAnd
                    : BinaryOperatorKind.ConditionalOr;
                return left is null || right is null ? null : expressions.Operators.Binary(pattern, kind, left, right);
            default:
                UnsupportedConstructs.Report(context, pattern);
                return null;
        }
    }

    /// <summary>A pattern and the condition after <c>when</c>.</summary>
    public LossExpr? Match(IPatternOperation pattern, IOperation? guard, LossExpr value)
    {
        LossExpr? match = Match(pattern, value);
        if (guard is null || match is null)
        {
            return match;
        }

        return expressions.Scalar(guard) is { } condition
            ? expressions.Operators.Binary(guard, BinaryOperatorKind.ConditionalAnd, match, condition)
            : null;
    }

    private LossExpr? Arms(
        IReadOnlyList<ISwitchExpressionArmOperation> arms, int index, LossExpr value, BranchReader branches, Variable target, IOperation place)
    {
        if (index == arms.Count)
        {
            context.Report(LossDescriptors.Unsupported, place, "A switch without a last arm for the other values", "Add the arm '_ => ...'");
            return null;
        }

        return Match(arms[index].Pattern, arms[index].Guard, value) is { } condition
            ? branches.Choose(
                condition,
                () => expressions.Scalar(arms[index].Value, target),
                () => Arms(arms, index + 1, value, branches, target, place),
                target)
            : null;
    }

    private LossExpr? Compare(IOperation place, BinaryOperatorKind kind, LossExpr value, IOperation constant)
    {
        if (expressions.Scalar(constant) is not LossExpr.Constant known)
        {
            return null;
        }

        if (known.Type != value.Type || double.IsNaN(known.Value))
        {
            UnsupportedConstructs.Report(context, place);
            return null;
        }

        return expressions.Operators.Binary(place, kind, value, known);
    }
}
