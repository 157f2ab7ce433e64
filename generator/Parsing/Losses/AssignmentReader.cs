using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads declarations and assignments.</summary>
internal sealed class AssignmentReader(LossContext context, ExpressionReader expressions)
{
    public void Declare(IVariableDeclarationGroupOperation group)
    {
        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                Declare(declarator);
            }
        }
    }

    /// <summary>Reads an assignment that is a statement.</summary>
    public void Read(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                if (Target(assignment.Target) is { } target && expressions.Read(assignment.Value, target) is { } value)
                {
                    Store(target, value);
                }

                break;
            case ICompoundAssignmentOperation { OperatorMethod: null } compound:
                Compound(compound, compound.Target, compound.OperatorKind, expressions.Scalar(compound.Value));
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: null } increment:
                BinaryOperatorKind kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
                LossExpr? one = OperatorParser.Type(increment.Target.Type) is { } type ? LossExpr.Number(type, 1) : null;
                Compound(increment, increment.Target, kind, one);
                break;
            default:
                UnsupportedConstructs.Report(context, operation);
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        ILocalSymbol local = declarator.Symbol;
        if (declarator.GetVariableInitializer() is not { } initializer || local.IsConst)
        {
            return;
        }

        Variable variable = Variable.Of(local);
        switch (expressions.Read(initializer.Value, variable))
        {
            case null:
                break;
            case LossValue.Scalar when local.IsRef:
                context.Report(LossDescriptors.Unsupported, declarator, "A reference to a number", "Copy the value to a local");
                break;
            case { } value:
                Store(variable, value);
                break;
        }
    }

    private void Compound(IOperation place, IOperation targetPlace, BinaryOperatorKind kind, LossExpr? value)
    {
        if (Target(targetPlace) is not { } target || expressions.Scalar(targetPlace) is not { } old || value is null)
        {
            return;
        }

        // C# calculates in the type of the right operand, to which the left one converts, and converts back.
        if (expressions.Operators.Convert(place, value.Type, old) is { } converted
            && expressions.Operators.Binary(place, kind, converted, value) is { } changed
            && expressions.Operators.Convert(place, old.Type, changed) is { } result)
        {
            Store(target, new LossValue.Scalar(result));
        }
    }

    private void Store(Variable target, LossValue value)
    {
        if (value is LossValue.Scalar { Expr: { } expression } && !(target.Owner is LossValue.LocalArray && expression is LossExpr.Constant))
        {
            context.Assign(target, expression);
        }
        else
        {
            context.State[target] = value;
        }
    }

    /// <summary>The variable that is assigned, or null after an error.</summary>
    private Variable? Target(IOperation target)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                return Variable.Of(local.Local);
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                return Variable.Of(parameter.Parameter);
            case IArrayElementReferenceOperation element:
                return expressions.ElementTarget(element);
            case IFieldReferenceOperation field:
                context.Report(LossDescriptors.NotAssignable, target, field.Field.Name);
                return null;
            case IParameterReferenceOperation parameter:
                context.Report(LossDescriptors.NotAssignable, target, parameter.Parameter.Name);
                return null;
            case IDiscardOperation:
                context.Report(LossDescriptors.Unsupported, target, "A discard", "Remove the statement");
                return null;
            default:
                UnsupportedConstructs.Report(context, target);
                return null;
        }
    }
}
