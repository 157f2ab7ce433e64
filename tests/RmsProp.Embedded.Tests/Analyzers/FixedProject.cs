using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A project in an editor, with the generated files, whose diagnostics are fixed.</summary>
internal sealed class FixedProject : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly HarnessOptions project;
    private readonly ImmutableArray<DocumentId> documents;

    public FixedProject(HarnessOptions project, GeneratorRun run, params string[] sources)
    {
        this.project = project;
        Project added = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Tested",
            "Tested",
            LanguageNames.CSharp,
            compilationOptions: run.Output.Options,
            parseOptions: run.Output.SyntaxTrees.First().Options,
            metadataReferences: project.References));
        documents = [.. sources.Select((source, index) => workspace.AddDocument(added.Id, $"Source{index}.cs", SourceText.From(source)).Id)];
        foreach (GeneratedSourceResult file in run.Files)
        {
            workspace.AddDocument(added.Id, file.HintName, file.SourceText);
        }
    }

    /// <summary>What the fix of a diagnostic makes of a source that is alone; it still compiles, and the title is as expected. Null where none is offered.</summary>
    public static async Task<(string Title, string Text)?> Fix(CodeFixProvider fix, Diagnostic diagnostic, HarnessOptions project, string source)
    {
        using var tested = new FixedProject(project, GeneratorHarness.RunUnchecked(project, source), source);
        ImmutableArray<CodeAction> actions = await tested.Actions(fix, diagnostic);
        return actions.IsEmpty ? null : (actions.Single().Title, Assert.Single(await tested.Apply(actions.Single())));
    }

    /// <summary>What is offered for a diagnostic.</summary>
    public async Task<ImmutableArray<CodeAction>> Actions(CodeFixProvider fix, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        List<CodeAction> actions = [];
        Diagnostic here = await Here(diagnostic);
        Document document = workspace.CurrentSolution.GetDocument(here.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, here, (action, _) => actions.Add(action), CancellationToken.None));
        return [.. actions];
    }

    /// <summary>The fix of all diagnostics at once, as for the first.</summary>
    public async Task<CodeAction> FixAll(CodeFixProvider fix, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] here = await Task.WhenAll(diagnostics.Select(Here));
        string key = Assert.Single(await Actions(fix, diagnostics[0])).EquivalenceKey!;
        Document document = workspace.CurrentSolution.GetDocument(here[0].Location.SourceTree)!;
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document, fix, FixAllScope.Project, key, diagnostics.Select(diagnostic => diagnostic.Id), new KnownDiagnostics(here), CancellationToken.None));
        return action!;
    }

    /// <summary>The sources after a fix, which compile without an error.</summary>
    public async Task<ImmutableArray<string>> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string[] texts = await Task.WhenAll(documents.Select(async id => (await changed.GetDocument(id)!.GetTextAsync()).ToString()));
        Assert.DoesNotContain(GeneratorHarness.RunUnchecked(project, texts).Findings, finding => finding.Severity == DiagnosticSeverity.Error);
        return [.. texts];
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>A diagnostic in the project's own tree.</summary>
    private async Task<Diagnostic> Here(Diagnostic diagnostic)
    {
        Document document = documents.Select(id => workspace.CurrentSolution.GetDocument(id)!).Single(each => each.Name == diagnostic.Location.SourceTree!.FilePath);
        return Diagnostic.Create(diagnostic.Descriptor, Location.Create((await document.GetSyntaxTreeAsync())!, diagnostic.Location.SourceSpan));
    }

    private sealed class KnownDiagnostics(Diagnostic[] diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
