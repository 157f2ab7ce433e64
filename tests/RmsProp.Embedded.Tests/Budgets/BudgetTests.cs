using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>The budgets of a project: what counts, what is said when they are exceeded, and what is said of what they aren't.</summary>
public sealed class BudgetTests
{
    private const string Pair = """
        using RmsProp.Embedded;
        namespace Sample
        {
            [RmsProp] public partial struct Small { public float Gain; }
            [RmsProp] public partial struct Large { public float Gain; [Parameter(Length = 100)] public float[] Taps; }
        }
        """;

    [Theory]
    [InlineData("Net")]
    [InlineData("CortexM")]
    [InlineData("nanoFramework")]
    public void RamIsThatOfOneTrainerOfEachStruct(string target)
    {
        HarnessOptions project = Project(target);
        int[] bytes = [.. GeneratorHarness.Run(project, Pair).Notes.Where(note => note.Id == "RMSP037").Select(TrainerBytes).Order()];
        Assert.Equal(2, bytes.Length);

        Assert.Empty(GeneratorHarness.RunUnchecked(project with { RamBudget = Text(bytes.Sum()) }, Pair).Diagnostics);
        Diagnostic error = Assert.Single(GeneratorHarness.RunUnchecked(project with { RamBudget = Text(bytes.Sum() - 1) }, Pair).Diagnostics);

        Assert.Equal("RMSP034", error.Id);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal("Large", Place(error));
        Assert.Equal(
            $"The memory of all trainers, that of 'Large' the largest, is Sample.Large {bytes[1]} + Sample.Small {bytes[0]} = {bytes.Sum()} bytes, "
            + $"but RmsPropRamBudget is {bytes.Sum() - 1}. Train fewer parameters, use fewer options, or raise the budget.",
            error.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FlashIsTheCodeOfAllGeneratedMethods()
    {
        HarnessOptions project = NanoFrameworkFiles.Project;
        int bytes = GeneratedCodeSize.Of(GeneratorHarness.Run(project, Pair));

        Assert.Empty(GeneratorHarness.RunUnchecked(project with { FlashBudget = Text(bytes) }, Pair).Diagnostics);
        Diagnostic error = Assert.Single(GeneratorHarness.RunUnchecked(project with { FlashBudget = Text(bytes - 1) }, Pair).Diagnostics);

        Assert.Equal("RMSP034", error.Id);
        Assert.Equal("Large", Place(error));
        Assert.Contains($" = {bytes} bytes, but RmsPropFlashBudget is {bytes - 1}.", error.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void NoMoreThanTenStructsAreListed()
    {
        string sources = string.Concat(Enumerable.Range(0, 12).Select(index => $"[RmsProp.Embedded.RmsProp] public partial struct S{index} {{ public float A; }}\n"));

        Diagnostic error = Assert.Single(GeneratorHarness.RunUnchecked(HarnessOptions.Measured with { RamBudget = "1" }, sources).Diagnostics);

        Assert.Matches(@" S9 \d+ \+ 2 more \d+ = \d+ bytes", error.GetMessage(CultureInfo.InvariantCulture).Replace("S7 ", "S9 "));
    }

    [Theory]
    [InlineData("1k")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1,000")]
    [InlineData("99999999999999999999")]
    public void ABudgetThatIsNoNumberIsAnError(string budget)
    {
        foreach ((HarnessOptions project, string property) in new[]
        {
            (HarnessOptions.Measured with { RamBudget = budget }, "RmsPropRamBudget"),
            (HarnessOptions.Measured with { FlashBudget = budget }, "RmsPropFlashBudget"),
        })
        {
            Diagnostic error = Assert.Single(GeneratorHarness.RunUnchecked(project, Pair).Diagnostics);

            Assert.Equal("RMSP035", error.Id);
            Assert.Contains($"{property} = {budget} is no number of bytes.", error.GetMessage(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void AProjectWithoutStructsHasNoBudget() =>
        Assert.Empty(GeneratorHarness.RunUnchecked(HarnessOptions.Measured with { RamBudget = "x" }, "class C { }").Diagnostics);

    [Theory]
    [InlineData("Net", 0)]
    [InlineData("CortexM", 1)]
    [InlineData("nanoFramework", 1)]
    public void DoubleIsNotedOnDevices(string target, int count)
    {
        const string Source = """
            using RmsProp.Embedded;
            [RmsProp] public partial struct Single { public float Gain; [Frozen] public double Offset; }
            [RmsProp] public partial struct Mixed { public float Gain; public double Offset; }
            """;

        Diagnostic[] notes = [.. GeneratorHarness.Run(Project(target), Source).Notes.Where(note => note.Id == "RMSP036")];

        Assert.Equal(count, notes.Length);
        Assert.All(notes, note => Assert.Equal("Mixed", Place(note)));
        Assert.All(notes, note => Assert.Equal(DiagnosticSeverity.Info, note.Severity));
    }

    private static HarnessOptions Project(string target) =>
        target == "nanoFramework" ? NanoFrameworkFiles.Project : HarnessOptions.Measured with { Target = target };

    private static int TrainerBytes(Diagnostic note) =>
        int.Parse(Regex.Match(note.GetMessage(CultureInfo.InvariantCulture), @"takes (\d+) bytes of memory").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Place(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
