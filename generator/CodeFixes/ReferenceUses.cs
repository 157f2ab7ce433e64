using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Finds references that are taken of a variable, through which it may be changed.</summary>
internal static class ReferenceUses
{
    /// <summary>Whether a <c>ref</c> is taken of the variable or of a part of it, or its address.</summary>
    public static bool IsTaken(SyntaxNode body, ISymbol variable, SemanticModel model, CancellationToken cancellation)
    {
        return body.DescendantNodes().Any(node => node switch
        {
            RefExpressionSyntax reference => Names(reference.Expression),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address => Names(address.Operand),
            _ => false,
        });

        bool Names(ExpressionSyntax place) => place.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable));
    }
}
