using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Expressions that name a place in memory, which can be used without copying what is there.</summary>
internal static class Places
{
    public static bool IsPlace(IOperation expression) => expression switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } owner } => IsPlace(owner),
        IFieldReferenceOperation => true,
        IInvocationOperation call => call.TargetMethod.RefKind != RefKind.None,
        IPropertyReferenceOperation property => property.Property.RefKind != RefKind.None,
        _ => false,
    };

    /// <summary>Whether a place may only be read there, so that members that could change it are called on a copy.</summary>
    /// <param name="place">The place.</param>
    /// <param name="method">The method that uses it.</param>
    public static bool IsReadOnly(IOperation place, ISymbol method) => place switch
    {
        ILocalReferenceOperation { Local: var local } => local.RefKind == RefKind.RefReadOnly || local.IsForEach || local.IsUsing,
        IParameterReferenceOperation { Parameter: var parameter } => parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter,
        IInstanceReferenceOperation => method is IMethodSymbol { IsReadOnly: true },
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => !IsConstructor(method, field),
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } owner } => IsReadOnly(owner, method),
        IInvocationOperation call => call.TargetMethod.RefKind == RefKind.RefReadOnly,
        IPropertyReferenceOperation property => property.Property.RefKind == RefKind.RefReadOnly,
        _ => false,
    };

    private static bool IsConstructor(ISymbol method, IFieldSymbol field) =>
        method is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, field.ContainingType);
}
