using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>
/// Finds where the value of a trained struct is taken out of its place. What is used where it is, by reference, makes no copy; nor does setting it to
/// its default value. A copy that a declaration makes is reported with the declaration.
/// </summary>
internal static class StructValues
{
    private const string UseInPlace = "Use it where it is, or by a 'ref' local";

    public static StructCopy? Copied(IOperation value, ISymbol method)
    {
        if (value.IsImplicit || !IsTrainedValue(value))
        {
            return null;
        }

        IOperation used = Variables.Converted(value);
        string? fix = used.Parent switch
        {
            IFieldReferenceOperation => Places.IsPlace(value) ? null : UseInPlace,
            IInvocationOperation call when call.Instance == used => ForMember(value, call.TargetMethod, method),
            IPropertyReferenceOperation property when property.Instance == used => ForMember(value, Accessor(property), method),
            IArgumentOperation { Parameter.RefKind: RefKind.None } => "Let the called method take it by 'in' or 'ref'",
            IArgumentOperation => Places.IsPlace(value) ? null : UseInPlace,
            ISimpleAssignmentOperation assignment when assignment.Target == used || assignment.IsRef || IsDefault(value) => null,
            ISimpleAssignmentOperation => "Assign its fields, or call CopyTo",
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } =>
                local.RefKind != RefKind.None || TrainedTypes.IsTrainedStruct(local.Type) ? null : UseInPlace,
            IReturnOperation => IsReported(value, method) ? null : UseInPlace,
            IParameterInitializerOperation => null,

            // These hand the value on, and are looked at themselves.
            IConditionalOperation or ISwitchExpressionArmOperation or ICoalesceOperation or IWithOperation => null,
            IConversionOperation conversion when TrainedTypes.IsTrainedStruct(conversion.Type) => null,
            _ => UseInPlace,
        };
        return fix is null ? null : new StructCopy(value.Syntax.GetLocation(), "This copy", fix);
    }

    /// <summary>Whether an expression's value is a trained struct, or a struct that is a field of one.</summary>
    private static bool IsTrainedValue(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: true } => false,
        IFieldReferenceOperation { Instance: { } owner } field when TrainedTypes.IsTrainedStruct(owner.Type) || IsTrainedValue(owner) =>
            field.Type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None },
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
            or IPropertyReferenceOperation or IInstanceReferenceOperation or IInvocationOperation or IObjectCreationOperation or IDefaultValueOperation
            or IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IConversionOperation or IWithOperation
            or IBinaryOperation or IUnaryOperation => TrainedTypes.IsTrainedStruct(operation.Type),
        _ => false,
    };

    /// <summary>Members that might change the struct are called on a copy of what is read-only; those that it inherits, on an object.</summary>
    private static string? ForMember(IOperation value, IMethodSymbol? member, ISymbol method)
    {
        if (!Places.IsPlace(value))
        {
            return UseInPlace;
        }

        if (member is null || !member.ContainingType.IsValueType)
        {
            return "Call no member that it inherits";
        }

        return Places.IsReadOnly(value, method) && !member.IsReadOnly ? $"Make '{member.Name}' readonly, or pass the struct by 'ref'" : null;
    }

    private static IMethodSymbol? Accessor(IPropertyReferenceOperation property) =>
        property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property ? property.Property.SetMethod : property.Property.GetMethod;

    private static bool IsDefault(IOperation value) =>
        value is IDefaultValueOperation or IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Constructor.IsImplicitlyDeclared: true };

    /// <summary>Whether what is returned is reported with the signature of its method, or is a reference.</summary>
    private static bool IsReported(IOperation value, ISymbol method)
    {
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.RefKind != RefKind.None;
                case ILocalFunctionOperation function:
                    return IsReported(function.Symbol);
            }
        }

        return method is IMethodSymbol outermost && IsReported(outermost);
    }

    private static bool IsReported(IMethodSymbol method) => !StructDeclarations.ReturnsCopy(method) || TrainedTypes.IsTrainedStruct(method.ReturnType);
}
