using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Adds <c>partial</c> to an annotated struct (RMSP001) or to a type around it (RMSP002), and to all types around that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MakePartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RMSP001", "RMSP002");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && NotPartial(root, context.Diagnostics[0]).LastOrDefault() is { } outermost)
        {
            string title = NotPartial(root, context.Diagnostics[0]).Count() == 1
                ? $"Make '{outermost.Identifier.ValueText}' partial"
                : $"Make '{NotPartial(root, context.Diagnostics[0]).First().Identifier.ValueText}' and the types around it partial";
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => FixAsync(context.Document, context.Diagnostics, cancellation), equivalenceKey: nameof(MakePartialFix)),
                context.Diagnostics);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        IEnumerable<TypeDeclarationSyntax> declarations = diagnostics.SelectMany(diagnostic => NotPartial(root, diagnostic)).Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(declarations, (_, declaration) => AddPartial(declaration)));
    }

    /// <summary>The type that is reported and those around it, as far as they lack the modifier; the innermost first.</summary>
    private static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax reported
            ? reported.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            : [];

    /// <summary>The modifier stands last, right before the keyword.</summary>
    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
        {
            return declaration.AddModifiers(partial);
        }

        // What stands before the keyword stands before the modifier then.
        SyntaxToken keyword = declaration.Keyword;
        return declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
