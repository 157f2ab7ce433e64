using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads operators and conversions. Null stands for one that has an error, which is then reported.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="expressions">Reads operands.</param>
/// <param name="branches">Reads operands that may not be evaluated.</param>
internal sealed class OperatorReader(LossContext context, ExpressionReader expressions, BranchReader branches)
{
    public LossExpr? Read(IBinaryOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted || !HasDefaultOverflow(operation, operation.IsChecked))
        {
            UnsupportedConstructs.Report(context, operation);
            return null;
        }

        LossExpr? left = expressions.Scalar(operation.LeftOperand);
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && left is not null)
        {
            return Lazy(operation, left);
        }

        LossExpr? right = expressions.Scalar(operation.RightOperand);
        return left is null || right is null ? null : Binary(operation, operation.OperatorKind, left, right);
    }

    public LossExpr? Read(IUnaryOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted || !HasDefaultOverflow(operation, operation.IsChecked))
        {
            UnsupportedConstructs.Report(context, operation);
            return null;
        }

        LossExpr? operand = expressions.Scalar(operation.Operand);
        switch (operation.OperatorKind)
        {
            case UnaryOperatorKind.Plus or UnaryOperatorKind.Minus or UnaryOperatorKind.Not when operand is null:
                return null;
            case UnaryOperatorKind.Plus:
                return operand;
            case UnaryOperatorKind.Minus:
            case UnaryOperatorKind.Not when operand!.Type == LossType.Bool:
                return Fold(operation, () => ConstantFolding.Negate(operand!));
            default:
                UnsupportedConstructs.Report(context, operation);
                return null;
        }
    }

    public LossValue? Read(IConversionOperation conversion, Variable? target)
    {
        if (conversion.OperatorMethod is not null || conversion.IsTryCast || !HasDefaultOverflow(conversion, conversion.IsChecked))
        {
            UnsupportedConstructs.Report(context, conversion);
            return null;
        }

        if (conversion.GetConversion().IsIdentity)
        {
            return expressions.Read(conversion.Operand, target);
        }

        if (OperatorParser.Type(conversion.Type) is not { } type || OperatorParser.Type(conversion.Operand.Type) is null)
        {
            if (conversion.Operand.Type is null or { TypeKind: TypeKind.Error } || OperatorParser.Type(conversion.Operand.Type) is null)
            {
                // What is wrong is the operand; it may have been reported where it was declared.
                if (expressions.Read(conversion.Operand) is null)
                {
                    return null;
                }
            }

            string name = conversion.Type?.ToDisplayString() ?? "another type";
            context.Report(
                LossDescriptors.Unsupported, conversion, $"A conversion to '{name}'", "A loss calculates with float, double, int and bool only");
            return null;
        }

        return expressions.Scalar(conversion.Operand, target) is { } operand && Convert(conversion, type, operand) is { } converted ? new LossValue.Scalar(converted) : null;
    }

    /// <summary>The operation on operands that C# has converted to its type.</summary>
    public LossExpr? Binary(IOperation place, BinaryOperatorKind kind, LossExpr left, LossExpr right)
    {
        if (OperatorParser.Operator(kind, left.Type) is not { } binary)
        {
            context.Report(
                LossDescriptors.Unsupported, place, $"The operator in '{Brief(place)}'", "Use + - * / and comparisons, % of int, or && || ! of bool");
            return null;
        }

        LossType type = binary.IsArithmetic() ? left.Type : LossType.Bool;
        return Fold(place, () => ConstantFolding.Binary(type, binary, left, right));
    }

    /// <summary>The value in another type.</summary>
    public LossExpr? Convert(IOperation place, LossType type, LossExpr operand) => Fold(place, () => ConstantFolding.Convert(type, operand));

    /// <summary>The right operand may hold calls whose statements must not run unless the left one says so.</summary>
    private LossExpr? Lazy(IBinaryOperation operation, LossExpr left)
    {
        bool isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        LossExpr? right = null;
        LossState branch = branches.Read(context.State.Fork(), () => right = expressions.Scalar(operation.RightOperand));
        if (right is null)
        {
            return null;
        }

        if (branch.Statements.Count == 0)
        {
            return Binary(operation, operation.OperatorKind, left, right);
        }

        LossExpr known = LossExpr.Truth(!isAnd);
        Func<LossExpr?> evaluate = () => expressions.Scalar(operation.RightOperand);
        return branches.Choose(left, isAnd ? evaluate : () => known, isAnd ? () => known : evaluate, new Variable(operation.Syntax, 0, "condition"));
    }

    private LossExpr? Fold(IOperation place, Func<LossExpr> calculate)
    {
        try
        {
            return calculate();
        }
        catch (ArithmeticException)
        {
            context.Report(LossDescriptors.ConstantOverflow, place);
            return null;
        }
    }

    private static string Brief(IOperation place) => place.Syntax.ToString() is { Length: < 40 } text ? text : place.Syntax.ToString().Substring(0, 36) + "...";

    /// <summary>Whether overflow is treated as in the generated code, which bears no word about it.</summary>
    private bool HasDefaultOverflow(IOperation operation, bool isChecked) =>
        OperatorParser.Type(operation.Type) != LossType.Int || isChecked == context.Compilation.Options.CheckOverflow;
}
