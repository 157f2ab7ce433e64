using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Calls <c>ZeroGradient</c> after the step whose gradient is never cleared (RMSP082).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ClearGradientFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RMSP082");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is not null && Step(root, context.Diagnostics[0]) is { } step && Statement(step) is not null && Clearing(step) is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Clear the gradient after the step",
                    cancellation => FixAsync(context.Document, context.Diagnostics, cancellation),
                    equivalenceKey: nameof(ClearGradientFix)),
                context.Diagnostics);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Step(editor.OriginalRoot, diagnostic) is { } step && Statement(step) is { } statement && Clearing(step) is { } clearing)
            {
                Insert(editor, statement, clearing);
            }
        }

        return editor.GetChangedDocument();
    }

    private static InvocationExpressionSyntax? Step(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) as InvocationExpressionSyntax;

    /// <summary>The statement after which the step has been taken, on every way; null where that is none.</summary>
    private static StatementSyntax? Statement(InvocationExpressionSyntax step) => step.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        ExpressionStatementSyntax statement => statement,
        LocalDeclarationStatementSyntax declaration => declaration,
        IfStatementSyntax condition when !condition.DescendantNodes().Any(node => node is ContinueStatementSyntax or GotoStatementSyntax) => condition,
        _ => null,
    };

    /// <summary><c>trainer.Step()</c> gives <c>trainer.ZeroGradient();</c>, and <c>P.Step(ref p, in g, ref s)</c> gives <c>P.ZeroGradient(ref g);</c>.</summary>
    private static StatementSyntax? Clearing(InvocationExpressionSyntax step)
    {
        string owner = step.Expression is MemberAccessExpressionSyntax member ? member.Expression.WithoutTrivia() + "." : "";
        SeparatedSyntaxList<ArgumentSyntax> arguments = step.ArgumentList.Arguments;
        ArgumentSyntax? gradient = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "gradient")
            ?? (arguments.Count == 3 && arguments[1].NameColon is null ? arguments[1] : null);
        return arguments.Count == 0 ? SyntaxFactory.ParseStatement($"{owner}ZeroGradient();")
            : gradient is not null ? SyntaxFactory.ParseStatement($"{owner}ZeroGradient(ref {gradient.Expression.WithoutTrivia()});")
            : null;
    }

    private static void Insert(DocumentEditor editor, StatementSyntax statement, StatementSyntax clearing)
    {
        SyntaxTriviaList trailing = statement.GetTrailingTrivia();
        bool endsLine = trailing.LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            SyntaxTrivia indentation = statement.GetLeadingTrivia().LastOrDefault();
            editor.InsertAfter(statement, clearing
                .WithLeadingTrivia(indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(indentation) : default)
                .WithTrailingTrivia(endsLine ? SyntaxFactory.TriviaList(trailing.Last()) : trailing));
        }
        else
        {
            // A body without braces gets them.
            SyntaxTrivia end = endsLine ? trailing.Last() : SyntaxFactory.ElasticLineFeed;
            editor.ReplaceNode(statement, (current, _) => SyntaxFactory
                .Block(((StatementSyntax)current).WithoutTrivia().WithTrailingTrivia(end), clearing.WithTrailingTrivia(end))
                .WithTriviaFrom(current)
                .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
