using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Tells whether code may change what a local has been copied from, which a reference would show.</summary>
internal static class SourceChanges
{
    public static bool MayChange(IOperation? statement, IOperation source) =>
        statement is null || Root(source) is not { } root || statement.DescendantsAndSelf().Any(operation => operation switch
        {
            IAssignmentOperation assignment => IsOf(assignment.Target, root),
            IIncrementOrDecrementOperation change => IsOf(change.Target, root),
            IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } or { Type.IsReferenceType: true } && IsOf(argument.Value, root),
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke or MethodKind.LocalFunction } => true,
            IInvocationOperation { Instance: IInstanceReferenceOperation } => root is IFieldSymbol { IsStatic: false },
            IInvocationOperation { Instance: { } owner } => IsOf(owner, root),
            IInvocationOperation => root is IFieldSymbol { IsStatic: true },
            _ => false,
        });

    private static bool IsOf(IOperation place, ISymbol root) => SymbolEqualityComparer.Default.Equals(Root(place), root);

    /// <summary>The variable at the start of a path of fields and elements.</summary>
    private static ISymbol? Root(IOperation place) => place switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IFieldReferenceOperation { Instance: { } owner } => Root(owner),
        IArrayElementReferenceOperation element => Root(element.ArrayReference),
        _ => null,
    };
}
