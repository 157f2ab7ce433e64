using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>Passes many parameters by reference at once. Their calls lie within one another, so that edits by themselves could not be merged.</summary>
internal sealed class PassParameterFixAll : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        List<ParameterChange> changes = [];
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await PassParameterFix.FindAsync(document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is { } change
                && PassParameterFix.Key(change) == context.CodeActionEquivalenceKey)
            {
                changes.Add(change);
            }
        }

        return CodeAction.Create(context.CodeActionEquivalenceKey!, cancellation => ParameterChange.ApplyAsync(context.Solution, changes, cancellation), context.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
        }

        List<Diagnostic> all = [];
        foreach (Project project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
        {
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return all;
    }
}
