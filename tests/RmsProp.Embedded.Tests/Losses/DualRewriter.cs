using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Turns a struct with losses into the same program on dual numbers: <c>float</c> and <c>double</c> become <see cref="Dual"/>.</summary>
internal sealed class DualRewriter : CSharpSyntaxRewriter
{
    private static readonly HashSet<string> MathTypes = ["Math", "MathF", "FloatMath"];

    public static string Rewrite(string source) => new DualRewriter().Visit(CSharpSyntaxTree.ParseText(source).GetRoot()).ToFullString();

    public override SyntaxNode? VisitPredefinedType(PredefinedTypeSyntax node) =>
        node.Keyword.Kind() is SyntaxKind.FloatKeyword or SyntaxKind.DoubleKeyword
            ? SyntaxFactory.ParseTypeName(typeof(Dual).FullName!).WithTriviaFrom(node)
            : node;

    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) =>
        node.Expression is IdentifierNameSyntax type && MathTypes.Contains(type.Identifier.Text)
            ? node.WithExpression(SyntaxFactory.ParseExpression(typeof(DualMath).FullName!))
            : base.VisitMemberAccessExpression(node);

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => null;

    /// <summary>A constant can't be a dual number.</summary>
    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) =>
        base.VisitLocalDeclarationStatement(node.WithModifiers(WithoutConst(node.Modifiers)));

    /// <inheritdoc cref="VisitLocalDeclarationStatement"/>
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        base.VisitFieldDeclaration(node.Modifiers.Any(SyntaxKind.ConstKeyword) && node.Declaration.Type.ToString() is "float" or "double"
            ? node.WithModifiers(WithoutConst(node.Modifiers).Add(SyntaxFactory.ParseToken("static ")))
            : node);

    private static SyntaxTokenList WithoutConst(SyntaxTokenList modifiers) =>
        SyntaxFactory.TokenList(modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword)));
}
