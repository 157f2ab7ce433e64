using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Finds declarations of values that are trained structs: parameters, return values and locals.</summary>
internal static class StructDeclarations
{
    /// <summary>Of a method, a local function or a lambda.</summary>
    public static IEnumerable<StructCopy> OfSignature(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters.Where(parameter => parameter.RefKind == RefKind.None && TrainedTypes.IsTrainedStruct(parameter.Type)))
        {
            // The value of a setter has no place of its own.
            if (!parameter.IsImplicitlyDeclared)
            {
                yield return new StructCopy(parameter.Locations[0], $"The parameter '{parameter.Name}'", "Pass it by 'in' or 'ref'");
            }
        }

        if (ReturnsCopy(method) && TrainedTypes.IsTrainedStruct(method.ReturnType))
        {
            yield return new StructCopy(ReturnType(method), $"What '{Name(method)}' returns", "Return it by 'ref', or write it to a 'ref' parameter");
        }
    }

    /// <summary>Of locals, wherever they are declared: in a statement, a loop, an argument, a pattern.</summary>
    public static StructCopy? OfLocal(IOperation operation)
    {
        ILocalSymbol? local = operation switch
        {
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            ILocalReferenceOperation { IsDeclaration: true } reference => reference.Local,
            IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
            IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
            _ => null,
        };
        return local is { RefKind: RefKind.None, IsImplicitlyDeclared: false } && TrainedTypes.IsTrainedStruct(local.Type)
            ? new StructCopy(
                local.Locations[0],
                $"The local '{local.Name}'",
                local.IsForEach ? "Count through the indices, and use the elements in place" : "Make it a 'ref' local")
            : null;
    }

    /// <summary>Whether a method's return value is reported with its signature.</summary>
    public static bool ReturnsCopy(IMethodSymbol method) => method is { RefKind: RefKind.None, MethodKind: not (MethodKind.AnonymousFunction or MethodKind.Constructor) };

    private static string Name(IMethodSymbol method) => (method.AssociatedSymbol ?? method).Name;

    private static Location ReturnType(IMethodSymbol method) => (method.AssociatedSymbol ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        MethodDeclarationSyntax declaration => declaration.ReturnType.GetLocation(),
        LocalFunctionStatementSyntax function => function.ReturnType.GetLocation(),
        BasePropertyDeclarationSyntax property => property.Type.GetLocation(),
        OperatorDeclarationSyntax declaration => declaration.ReturnType.GetLocation(),
        ConversionOperatorDeclarationSyntax conversion => conversion.Type.GetLocation(),
        _ => method.Locations[0],
    };
}
