using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Caching;
using RmsProp.Embedded.Tests.Harness;
using Xunit;
using static RmsProp.Embedded.Tests.Approval.ApprovedProject;

namespace RmsProp.Embedded.Tests.Approval;

/// <summary>A struct that asks for an approved text gets an error wherever the generated file is not that text.</summary>
public sealed class ApprovedTextTests
{
    private static readonly string[] Lines = Generated.Split('\n');

    // After the last line feed there is no line.
    private static readonly int LineCount = Lines.Length - 1;

    [Fact]
    public void AMissingTextIsReportedWhereItIsAskedFor()
    {
        Diagnostic diagnostic = Assert.Single(Check());

        Assert.Equal("RMSP022", diagnostic.Id);
        Assert.Equal("Approved = true", Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains($"no additional file is called '{FileName}'", Message(diagnostic));
    }

    [Theory]
    [InlineData(FileName)]
    [InlineData("/project/" + FileName)]
    [InlineData("sensors.THERMISTOR.rmsprop.Verified.cs")]
    public void AnEqualTextIsFound(string path) => Assert.Empty(Check(new AdditionalFile(path, Generated)));

    [Theory]
    [InlineData("Thermistor.rmsprop.verified.cs")]
    [InlineData("Sensors.Thermistor.rmsprop.verified.txt")]
    [InlineData("Sensors.Thermistor.RmsProp.g.cs")]
    public void AnotherFileIsNoApprovedText(string path) =>
        Assert.Equal("RMSP022", Assert.Single(Check(new AdditionalFile(path, Generated))).Id);

    [Fact]
    public void AStaleTextIsReportedAtItsFirstDifferentLine()
    {
        foreach (int line in new[] { 0, LineCount / 2, LineCount - 1 })
        {
            string[] stale = (string[])Lines.Clone();
            stale[line] = "stale";
            stale[LineCount - 1] = "stale too";

            AssertStale(string.Join('\n', stale), line, stale[line].Length, $"it is now '{Lines[line].Trim()}'");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void AnEmptyTextIsReportedAtItsStart(string approved) => AssertStale(approved, 0, 0, $"it is now '{Lines[0]}'");

    [Fact]
    public void ATruncatedTextIsReportedAtItsEnd()
    {
        const int kept = 7;
        string[] truncated = Lines[..kept];

        AssertStale(string.Join('\n', truncated) + "\n", kept, 0, $"it is now '{Lines[kept]}'");
        AssertStale(string.Join('\n', truncated), kept - 1, Lines[kept - 1].Length, $"it is now '{Lines[kept]}'");
    }

    [Fact]
    public void ALongerTextIsReportedAtItsFirstLineTooMany() =>
        AssertStale(Generated + "// more\n// and more\n", LineCount, "// more".Length, "it is now the end of the file");

    [Fact]
    public void ACheckoutWithOtherLineEndsIsEqual() =>
        Assert.Empty(Check(new AdditionalFile(FileName, Generated.Replace("\n", "\r\n"))));

    [Fact]
    public void AStaleLineIsFoundInACheckoutWithOtherLineEnds()
    {
        const int line = 4;
        string stale = Generated.Replace(Lines[line], "stale").Replace("\n", "\r\n");

        AssertStale(stale, line, "stale".Length, $"it is now '{Lines[line].Trim()}'");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void ABuildThatAcceptsReportsNothing(string accept)
    {
        HarnessOptions accepting = HarnessOptions.Default with { Accept = accept };

        Assert.Empty(Check(accepting, Source));
        Assert.Empty(Check(accepting, Source, new AdditionalFile(FileName, "stale")));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void ABuildThatDoesNotAcceptReports(string accept) =>
        Assert.Equal("RMSP022", Assert.Single(Check(HarnessOptions.Default with { Accept = accept }, Source)).Id);

    [Fact]
    public void AStructThatDoesNotAskIsNotCompared() =>
        Assert.Empty(Check(
            HarnessOptions.Default,
            Source.Replace("Approved = true", "Approved = false"),
            new AdditionalFile(FileName, "stale")));

    [Theory]
    [InlineData("partial class Outer { partial struct Inner { STRUCT Model { public float Gain; } } }", "Outer.Inner.Model")]
    [InlineData("namespace First.Second { partial class Outer { STRUCT Model { public float Gain; } } }", "First.Second.Outer.Model")]
    [InlineData("STRUCT Model { public float Gain; } [RmsProp.Embedded.RmsProp] partial struct MODEL { public float Gain; }", "Model-0")]
    [InlineData("STRUCT @struct { public float Gain; }", "struct")]
    public void TheTextIsCalledLikeTheGeneratedFile(string source, string name)
    {
        string annotated = source.Replace("STRUCT", "[RmsProp.Embedded.RmsProp(Approved = true)] partial struct");
        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, annotated);

        Assert.Contains($"is called '{name}.rmsprop.verified.cs'", Message(Assert.Single(run.Diagnostics)));
        Assert.Equal($"{name}.RmsProp.g.cs", run.Files[0].HintName);
        string generated = run.Files[0].SourceText.ToString();
        Assert.Empty(Check(HarnessOptions.Default, annotated, new AdditionalFile($"{name}.rmsprop.verified.cs", generated)));
    }

    [Fact]
    public void OnlyTheStructWhoseTextIsStaleIsReported()
    {
        const string two = """
            [RmsProp.Embedded.RmsProp(Approved = true)] partial struct First { public float Gain; }
            [RmsProp.Embedded.RmsProp(Approved = true)] partial struct Second { public float Gain; }
            """;
        string first = GeneratorHarness.RunUnchecked(HarnessOptions.Default, two).Files[0].SourceText.ToString();

        Diagnostic diagnostic = Assert.Single(Check(
            HarnessOptions.Default,
            two,
            new AdditionalFile("First.rmsprop.verified.cs", first),
            new AdditionalFile("Second.rmsprop.verified.cs", first)));

        Assert.Equal("Second.rmsprop.verified.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void AnEditOfTheTextRunsNothingButTheCheck()
    {
        AdditionalFile approved = new(FileName, Generated);
        EditedProject project = new(HarnessOptions.Default with { AdditionalFiles = [approved] }, Source);
        Assert.Empty(project.Run.Diagnostics);

        project.ReplaceAdditionalFile(approved, new AdditionalFile(FileName, "stale"));

        Assert.Equal("RMSP023", Assert.Single(project.Run.Diagnostics).Id);
        project.AssertReasons("""
            Parsed: Cached
            Models: Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Modified
            Sources: Cached
            Written: Cached, Modified
            """);
    }

    private static void AssertStale(string approved, int line, int length, string now)
    {
        Diagnostic diagnostic = Assert.Single(Check(new AdditionalFile(FileName, approved)));
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();

        Assert.Equal("RMSP023", diagnostic.Id);
        Assert.Equal(FileName, place.Path);
        Assert.Equal((line, 0), (place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Equal((line, length), (place.EndLinePosition.Line, place.EndLinePosition.Character));
        Assert.Contains(now + ".", Message(diagnostic), StringComparison.Ordinal);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
