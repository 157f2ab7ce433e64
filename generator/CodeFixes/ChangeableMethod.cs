using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Knows methods whose parameters may be passed by reference without changing anything but their calls.</summary>
internal static class ChangeableMethod
{
    /// <summary>The body of the method that a parameter is of; null where another declaration, or the language, demands it as it is.</summary>
    public static SyntaxNode? Body(IMethodSymbol method, ParameterSyntax parameter)
    {
        SyntaxNode? body = parameter.Parent?.Parent switch
        {
            MethodDeclarationSyntax declaration => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
            _ => null,
        };
        return method.IsAsync || IsIterator(body) || IsDemanded(method) || IsOverloaded(method) ? null : body;
    }

    private static bool IsIterator(SyntaxNode? body) => body is not null && body.DescendantNodes().OfType<YieldStatementSyntax>().Any();

    private static bool IsDemanded(IMethodSymbol method) =>
        method.IsVirtual || method.IsOverride || method.IsAbstract || method.PartialDefinitionPart is not null || method.PartialImplementationPart is not null
        || (method.MethodKind == MethodKind.Ordinary && method.ContainingType.AllInterfaces
            .SelectMany(each => each.GetMembers())
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)))
        || !method.ExplicitInterfaceImplementations.IsEmpty;

    /// <summary>Whether another method differs in the way only that arguments are passed.</summary>
    private static bool IsOverloaded(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary && method.ContainingType
        .GetMembers(method.Name)
        .OfType<IMethodSymbol>()
        .Count(other => other.Parameters.Select(each => each.Type).SequenceEqual(method.Parameters.Select(each => each.Type), SymbolEqualityComparer.Default)) > 1;
}
