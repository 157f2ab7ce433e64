using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.Tests.Diagnostics;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>Runs an analyzer on sources that the generator has run on.</summary>
internal static class AnalyzerHarness
{
    /// <summary>Demands that an analyzer finds just what is marked in a source that compiles without an error.</summary>
    public static async Task AssertFound(DiagnosticAnalyzer analyzer, HarnessOptions project, string marked)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        GeneratorRun run = GeneratorHarness.RunUnchecked(project, source.Text);
        Assert.DoesNotContain(run.Findings, finding => finding.Severity == DiagnosticSeverity.Error);

        ImmutableArray<Diagnostic> found = await Analyze([analyzer], project, run);

        Assert.Equal(
            source.Markers.OrderBy(marker => marker.Start),
            found.Select(diagnostic => new Marker(
                diagnostic.Id,
                diagnostic.Location.SourceSpan.Start,
                source.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))));
        Assert.All(found, diagnostic => Assert.Equal(diagnostic.DefaultSeverity, diagnostic.Severity));
        Assert.All(found, diagnostic => Assert.Matches(@"^['A-Z][^{}]*[^.]\. [A-Z][^{}]*[^.]\.$", diagnostic.GetMessage()));
    }

    /// <summary>What analyzers find, the first place first. An exception in them fails.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers, HarnessOptions project, GeneratorRun run)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new ProjectProperties(project)),
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await run.Output.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
