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
        Operators = new OperatorReader(context, this, branches);
    }

    /// <summary>Reads operators and conversions.</summary>
    public OperatorReader Operators { get; }

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
                return Wrap(Operators.Read(binary));
            case IUnaryOperation unary:
                return Wrap(Operators.Read(unary));
            case IConversionOperation conversion:
                return Operators.Read(conversion, target);
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

    public static LossExpr Constant(LossType type, object value) => type switch
    {
        LossType.Bool => LossExpr.Truth((bool)value),
        LossType.Int => LossExpr.Whole((int)value),
        LossType.Float => LossExpr.Number(type, (float)value),
        _ => LossExpr.Number(type, (double)value),
    };

    private static LossValue? Wrap(LossExpr? expression) => expression is null ? null : new LossValue.Scalar(expression);

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
}
