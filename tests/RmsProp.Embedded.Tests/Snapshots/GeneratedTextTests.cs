using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Snapshots;

/// <summary>What holds for the generated text of every source of the corpus.</summary>
public sealed class GeneratedTextTests
{
    public static TheoryData<string> Names => [.. SourceCorpus.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void CompilesWithoutAWarningAtEveryLanguageVersion(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        LanguageVersion[] versions = [source.LowestVersion, LanguageVersion.CSharp9, LanguageVersion.Latest];
        foreach (LanguageVersion version in versions.Where(version => version >= source.LowestVersion).Distinct())
        {
            GeneratorRun run = GeneratorHarness.Run(source.Project with { LanguageVersion = version }, source.Source);
            Assert.NotEmpty(run.Files);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CompilesWithoutAWarningWhereArithmeticIsChecked(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        GeneratorHarness.Run(source.Project with { Checked = true }, source.Source);
    }

    /// <summary>The file suppresses every warning, for the sake of what the user's names and attributes cause. Its own code needs none of that.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void RaisesNoWarningOfItsOwn(string name)
    {
        const string everything = "#pragma warning disable //";
        const string byTheUser = "#pragma warning disable CS0108, CS0109, CS0612, CS0618, CS0649, CS1591, OWN1, OWN2 //";
        CorpusSource source = SourceCorpus.Named(name);
        GeneratorRun run = GeneratorHarness.Run(source.Project, source.Source);

        Compilation compilation = run.Output;
        foreach (SyntaxTree tree in run.Files.Select(file => file.SyntaxTree))
        {
            Assert.Single(Regex.Matches(tree.ToString(), "#pragma"));
            SyntaxTree exposed = GeneratorHarness.Parse(source.Project, tree.ToString().Replace(everything, byTheUser), tree.FilePath);
            Assert.NotEqual(tree.Length, exposed.Length);
            compilation = compilation.ReplaceSyntaxTree(tree, exposed);
            UncleanCompilationException.ThrowIfAny(compilation.GetSemanticModel(exposed).GetDiagnostics().Where(each => each.Severity >= DiagnosticSeverity.Warning && !each.IsSuppressed));
        }
    }

    [Theory]
    [InlineData("de-DE", "-0,5")]
    [InlineData("fi-FI", "\u22120,5")]
    [InlineData("tr-TR", "-0,5")]
    public void IsTheSameUnderEveryCulture(string culture, string minusOneHalf)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        foreach (CorpusSource source in SourceCorpus.All)
        {
            string invariant = Generate(source, CultureInfo.InvariantCulture);
            string underCulture = Generate(source, CultureInfo.GetCultureInfo(culture));

            Assert.Equal(invariant, underCulture);
        }

        // The culture is one that would have shown.
        Assert.Equal(minusOneHalf, (-0.5).ToString(CultureInfo.GetCultureInfo(culture)));
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasLineFeedsOnlyAndNoTrailingSpace(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        foreach (string text in Texts(GeneratorHarness.RunUnchecked(source.Project, source.Source.ReplaceLineEndings("\r\n"))))
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.EndsWith("}\n", text);
            Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        }
    }

    private static string Generate(CorpusSource source, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return string.Concat(Texts(GeneratorHarness.RunUnchecked(source.Project, source.Source)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Texts(GeneratorRun run)
    {
        string[] texts = [.. run.Files.Select(file => file.SourceText.ToString())];
        Assert.NotEmpty(texts);
        return texts;
    }
}
