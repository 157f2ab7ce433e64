using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads expressions. Null stands for one that has an error, which is then reported.</summary>
internal sealed class ExpressionReader
{
    private readonly LossContext context;
    private readonly BranchReader branches;
    private readonly ArrayReader arrays;
    private readonly PatternReader patterns;
    private readonly CallReader calls;

    public ExpressionReader(LossContext context)
    {
        this.context = context;
        branches = new BranchReader(context);
        arrays = new ArrayReader(context, this);
        patterns = new PatternReader(context, this);
        calls = new CallReader(context, this);
    }

    /// <summary>A number or truth value.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="target">What it is assigned to, for names.</param>
    public LossExpr? Scalar(IOperation operation, Variable? target = null)
    {
        switch (Read(operation, target))
        {
            case null:
                return null;
            case LossValue.Scalar scalar:
                return scalar.Expr;
            default:
                UnsupportedConstructs.Report(context, operation);
                return null;
        }
    }

    /// <summary>A value of any kind.</summary>
    public LossValue? Read(IOperation operation, Variable? target = null)
    {
        if (operation is { ConstantValue.HasValue: true, Type: { } type } && OperatorParser.Type(type) is { } constantType)
        {
            return new LossValue.Scalar(Constant(constantType, operation.ConstantValue.Value!));
        }

        Variable wanted = target ?? new Variable(operation.Syntax, 0, "choice");
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return Variable(operation, local.Local);
            case IParameterReferenceOperation parameter:
                return Variable(operation, parameter.Parameter);
            case IFieldReferenceOperation { Instance: { } instance } field:
                return Field(field, instance);
            case IArrayElementReferenceOperation element:
                return arrays.Element(element);
            case IPropertyReferenceOperation { Instance: { } instance, Property.Name: "Length" } length when instance.Type is IArrayTypeSymbol:
                return arrays.Length(length, instance);
            case IArrayCreationOperation creation:
                return arrays.Create(creation, wanted.Name);
            case IInvocationOperation call:
                return calls.Read(call);
            case IBinaryOperation binary:
                return Wrap(Binary(binary));
            case IUnaryOperation unary:
                return Wrap(Unary(unary));
            case IConversionOperation conversion:
                return Convert(conversion, target);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Wrap(Scalar(conditional.Condition) is { } condition
                    ? branches.Choose(condition, () => Scalar(conditional.WhenTrue, wanted), () => Scalar(whenFalse, wanted), wanted)
                    : null);
            case ISwitchExpressionOperation choice:
                return Wrap(patterns.Switch(choice, branches, wanted));
            case IIsPatternOperation test:
                return Wrap(patterns.Test(test));
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, target);
            default:
                UnsupportedConstructs.Report(context, operation);
                return null;
        }
    }

    /// <summary>The element of a local array that is assigned, or null after an error.</summary>
    public Variable? ElementTarget(IArrayElementReferenceOperation element) => arrays.Target(element);

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

    private static string Brief(IOperation place) => place.Syntax.ToString() is { Length: < 40 } text ? text : place.Syntax.ToString().Substring(0, 36) + "...";

    /// <summary>The value in another type.</summary>
    public LossExpr? Convert(IOperation place, LossType type, LossExpr operand) => Fold(place, () => ConstantFolding.Convert(type, operand));

    public static LossExpr Constant(LossType type, object value) => type switch
    {
        LossType.Bool => LossExpr.Truth((bool)value),
        LossType.Int => LossExpr.Whole((int)value),
        LossType.Float => LossExpr.Number(type, (float)value),
        _ => LossExpr.Number(type, (double)value),
    };

    private static LossValue? Wrap(LossExpr? expression) => expression is null ? null : new LossValue.Scalar(expression);

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

    private LossValue? Variable(IOperation place, ISymbol symbol)
    {
        LossValue? value = context.State[Losses.Variable.Of(symbol)];
        if (value is null)
        {
            // Either its assignment has an error, or it belongs to something that can't be read.
            if (!context.HasFailed)
            {
                UnsupportedConstructs.Report(context, place);
            }

            context.Fail();
        }

        return value;
    }

    private LossValue? Field(IFieldReferenceOperation field, IOperation instance)
    {
        if (instance is IInstanceReferenceOperation)
        {
            UnsupportedConstructs.Report(context, instance);
            return null;
        }

        LossValue? value = Read(instance);
        if (value is not LossValue.Structure structure)
        {
            if (value is not null)
            {
                UnsupportedConstructs.Report(context, field);
            }

            return null;
        }

        string name = HierarchyParser.Identifier(field.Field.Name);
        string path = structure.Path.Length == 0 ? name : structure.Path + "." + name;
        return context.Leaf(path) switch
        {
            null => new LossValue.Structure(path),
            { Length: { } length } array => new LossValue.ParameterArray(path, array.Type.ToLossType(), length),
            { } leaf => new LossValue.Scalar(new LossExpr.Parameter(leaf.Type.ToLossType(), path)),
        };
    }

    private LossExpr? Binary(IBinaryOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted || !HasDefaultOverflow(operation, operation.IsChecked))
        {
            UnsupportedConstructs.Report(context, operation);
            return null;
        }

        LossExpr? left = Scalar(operation.LeftOperand);
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && left is not null)
        {
            return Lazy(operation, left);
        }

        LossExpr? right = Scalar(operation.RightOperand);
        return left is null || right is null ? null : Binary(operation, operation.OperatorKind, left, right);
    }

    /// <summary>The right operand may hold calls whose statements must not run unless the left one says so.</summary>
    private LossExpr? Lazy(IBinaryOperation operation, LossExpr left)
    {
        bool isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        LossExpr? right = null;
        LossState branch = branches.Read(context.State.Fork(), () => right = Scalar(operation.RightOperand));
        if (right is null)
        {
            return null;
        }

        if (branch.Statements.Count == 0)
        {
            return Binary(operation, operation.OperatorKind, left, right);
        }

        LossExpr known = LossExpr.Truth(!isAnd);
        Func<LossExpr?> evaluate = () => Scalar(operation.RightOperand);
        return branches.Choose(left, isAnd ? evaluate : () => known, isAnd ? () => known : evaluate, new Variable(operation.Syntax, 0, "condition"));
    }

    private LossExpr? Unary(IUnaryOperation operation)
    {
        if (operation.OperatorMethod is not null || operation.IsLifted || !HasDefaultOverflow(operation, operation.IsChecked))
        {
            UnsupportedConstructs.Report(context, operation);
            return null;
        }

        LossExpr? operand = Scalar(operation.Operand);
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

    private LossValue? Convert(IConversionOperation conversion, Variable? target)
    {
        if (conversion.OperatorMethod is not null || conversion.IsTryCast || !HasDefaultOverflow(conversion, conversion.IsChecked))
        {
            UnsupportedConstructs.Report(context, conversion);
            return null;
        }

        if (conversion.GetConversion().IsIdentity)
        {
            return Read(conversion.Operand, target);
        }

        if (OperatorParser.Type(conversion.Type) is not { } type || OperatorParser.Type(conversion.Operand.Type) is null)
        {
            if (conversion.Operand.Type is null or { TypeKind: TypeKind.Error } || OperatorParser.Type(conversion.Operand.Type) is null)
            {
                // What is wrong is the operand; it may have been reported where it was declared.
                if (Read(conversion.Operand) is null)
                {
                    return null;
                }
            }

            string name = conversion.Type?.ToDisplayString() ?? "another type";
            context.Report(
                LossDescriptors.Unsupported, conversion, $"A conversion to '{name}'", "A loss calculates with float, double, int and bool only");
            return null;
        }

        return Wrap(Scalar(conversion.Operand, target) is { } operand ? Convert(conversion, type, operand) : null);
    }

    /// <summary>Whether overflow is treated as in the generated code, which bears no word about it.</summary>
    private bool HasDefaultOverflow(IOperation operation, bool isChecked) =>
        OperatorParser.Type(operation.Type) != LossType.Int || isChecked == context.Compilation.Options.CheckOverflow;
}
