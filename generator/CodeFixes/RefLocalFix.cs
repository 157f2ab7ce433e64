using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Analyzers;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Makes a local that holds a copy of a struct a reference to the struct (RMSP080), where neither of the two is seen to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RefLocalFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RMSP080");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && model is not null
            && root.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: { } value } variable
            && (variable.Identifier.Span == context.Span || value.Span == context.Span)
            && variable.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } declaration
            && Reference(statement, variable, model, context.CancellationToken) is { } keywords)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Let '{variable.Identifier.ValueText}' refer to '{value.WithoutTrivia()}' instead of copying it",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, Changed(declaration, keywords, model)))),
                    equivalenceKey: nameof(RefLocalFix)),
                context.Diagnostics);
        }
    }

    /// <summary><c>ref</c> or <c>ref readonly</c>; null where a reference can't take the place of the copy, or may show what the copy doesn't.</summary>
    private static string? Reference(LocalDeclarationStatementSyntax statement, VariableDeclaratorSyntax variable, SemanticModel model, CancellationToken cancellation)
    {
        if (statement.IsConst || !statement.UsingKeyword.IsKind(SyntaxKind.None)
            || model.GetOperation(variable.Initializer!.Value, cancellation) is not { } source || !Places.IsPlace(source)
            || model.GetDeclaredSymbol(variable, cancellation) is not ILocalSymbol { RefKind: RefKind.None } local
            || model.GetEnclosingSymbol(statement.SpanStart, cancellation) is not IMethodSymbol { IsAsync: false } method
            || SymbolEqualityComparer.Default.Equals(local.Type, source.Type) is false)
        {
            return null;
        }

        var block = (BlockSyntax)statement.Parent!;
        StatementSyntax[] following = [.. block.Statements.Skip(block.Statements.IndexOf(statement) + 1)];
        if (following.Length > 0
            && (model.AnalyzeDataFlow(following[0], following[following.Length - 1]) is not { Succeeded: true } flow
                || flow.WrittenInside.Concat(flow.Captured).Contains(local, SymbolEqualityComparer.Default)
                || following.Any(each => ReferenceUses.IsTaken(each, local, model, cancellation))
                || following.Any(each => SourceChanges.MayChange(model.GetOperation(each, cancellation), source))))
        {
            return null;
        }

        bool isIterator = block.AncestorsAndSelf().OfType<BlockSyntax>().Last().DescendantNodes().OfType<YieldStatementSyntax>().Any();
        return isIterator ? null : Places.IsReadOnly(source, method) ? "ref readonly " : "ref ";
    }

    private static VariableDeclarationSyntax Changed(VariableDeclarationSyntax declaration, string keywords, SemanticModel model)
    {
        VariableDeclaratorSyntax variable = declaration.Variables[0];
        ExpressionSyntax value = variable.Initializer!.Value;
        string type = declaration.Type.IsVar
            ? model.GetTypeInfo(value).Type!.ToMinimalDisplayString(model, declaration.SpanStart)
            : declaration.Type.WithoutTrivia().ToString();
        TypeSyntax reference = SyntaxFactory.ParseTypeName(keywords + type).WithTriviaFrom(declaration.Type);
        ExpressionSyntax referred = SyntaxFactory.ParseExpression("ref " + value.WithoutTrivia()).WithTriviaFrom(value);
        return declaration
            .WithType(reference)
            .WithVariables(SyntaxFactory.SingletonSeparatedList(variable.WithInitializer(variable.Initializer.WithValue(referred))));
    }
}
