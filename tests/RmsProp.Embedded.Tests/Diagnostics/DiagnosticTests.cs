using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>Each mistake gets its diagnostic, at its place, with a way out, and no code that doesn't compile.</summary>
public sealed class DiagnosticTests
{
    private const string ApprovedFile = "Model.rmsprop.verified.cs";

    private static readonly ImmutableDictionary<string, DiagnosticCase> Cases =
        new[] { DeclarationCases.All, FieldCases.All, OptionCases.All }
            .SelectMany(cases => cases)
            .ToImmutableDictionary(example => example.Name);

    public static TheoryData<string> Names => [.. Cases.Keys.Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void AMistakeIsReportedAtItsPlace(string name)
    {
        DiagnosticCase example = Cases[name];
        MarkedSource source = MarkedSource.Parse(example.Source);
        MarkedSource approved = MarkedSource.Parse(example.ApprovedText ?? "");

        GeneratorRun run = Run(example, source, approved);

        IEnumerable<Marker> expected =
            [.. source.Markers, .. approved.Markers, .. example.WithoutPlace.Select(id => new Marker(id, Start: 0, Text: ""))];
        Assert.Equal(expected.OrderBy(Key), run.Diagnostics.Select(diagnostic => Actual(diagnostic, source, approved)).OrderBy(Key));
    }

    /// <summary>The compiler's error says all there is to say.</summary>
    [Theory]
    [InlineData("public Model Self;", "")]
    [InlineData("public Line Only;", "public struct Line { public float Gain; public Line Self; }")]
    [InlineData("public Line Only;", "public struct Line { public float Gain; public Point Last; } public struct Point { public float X; public Line Back; }")]
    public void AStructThatContainsItselfIsLeftToTheCompiler(string field, string other)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(
            HarnessOptions.Default, $"[RmsProp.Embedded.RmsProp] public partial struct Model {{ public float Gain; {field} }} {other}");

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.GeneratedErrors);
        Assert.Contains(run.Output.GetDiagnostics(), error => error is { Id: "CS0523", Severity: DiagnosticSeverity.Error });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AMistakeAddsNoErrorOfTheCompiler(string name)
    {
        DiagnosticCase example = Cases[name];

        GeneratorRun run = Run(example, MarkedSource.Parse(example.Source), MarkedSource.Parse(example.ApprovedText ?? ""));

        Assert.Empty(run.GeneratedErrors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AMessageEndsInAFix(string name)
    {
        DiagnosticCase example = Cases[name];
        GeneratorRun run = Run(example, MarkedSource.Parse(example.Source), MarkedSource.Parse(example.ApprovedText ?? ""));

        Assert.All(run.Diagnostics, diagnostic =>
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.Matches(@"^\S.*[^.]\. [A-Z].*[^.]\.$", message);
            Assert.DoesNotContain("{", message);
        });
    }

    [Fact]
    public void EveryDiagnosticHasAnExample()
    {
        IEnumerable<string> shown = Cases.Values.SelectMany(example => MarkedSource.Parse(example.Source + example.ApprovedText).Markers)
            .Select(marker => marker.Id)
            .Concat(Cases.Values.SelectMany(example => example.WithoutPlace));

        Assert.Equal(DescriptorList.OfStructs.Select(descriptor => descriptor.Id), shown.Distinct().Order());
    }

    private static GeneratorRun Run(DiagnosticCase example, MarkedSource source, MarkedSource approved)
    {
        HarnessOptions project = HarnessOptions.Default with
        {
            LanguageVersion = example.LanguageVersion,
            Target = example.Target,
            LightMath = example.LightMath,
            AdditionalFiles = example.ApprovedText is null ? [] : [new AdditionalFile(ApprovedFile, approved.Text)],
        };
        return GeneratorHarness.RunUnchecked(project, source.Text);
    }

    private static Marker Actual(Diagnostic diagnostic, MarkedSource source, MarkedSource approved)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string text = place.Path == ApprovedFile ? approved.Text : diagnostic.Location == Location.None ? "" : source.Text;
        int start = diagnostic.Location.SourceSpan.Start;
        return new Marker(diagnostic.Id, start, text.Substring(start, diagnostic.Location.SourceSpan.Length));
    }

    private static string Key(Marker marker) => $"{marker.Id} {marker.Start:d6}";
}
