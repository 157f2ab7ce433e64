using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Passes a struct by reference instead of by value (RMSP080), in the method and in all calls of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PassParameterFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RMSP080");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new PassParameterFixAll();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is { } change)
        {
            string consequence = change.Modifier == SyntaxKind.RefKeyword ? ", so that the caller sees its changes" : "";
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Pass '{change.Parameter}' by '{SyntaxFacts.GetText(change.Modifier)}'{consequence}",
                    cancellation => ParameterChange.ApplyAsync(context.Document.Project.Solution, [change], cancellation),
                    Key(change)),
                context.Diagnostics);
        }
    }

    /// <summary>What the actions have in common that can be done at once.</summary>
    internal static string Key(ParameterChange change) => $"Pass by '{SyntaxFacts.GetText(change.Modifier)}'";

    /// <summary>What passes the parameter that is reported by reference, or the one that the reported argument is for; null where that can't be.</summary>
    internal static async Task<ParameterChange?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        IParameterSymbol? parameter = root?.FindNode(span, getInnermostNodeForTie: true) switch
        {
            ParameterSyntax declaration => model?.GetDeclaredSymbol(declaration, cancellation),
            { Parent: ArgumentSyntax argument } => (model?.GetOperation(argument, cancellation) as IArgumentOperation)?.Parameter,
            _ => null,
        };
        return parameter is null ? null : await ParameterChange.FindAsync(document.Project.Solution, parameter, cancellation).ConfigureAwait(false);
    }
}
