using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.CodeFixes;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>What must be partial becomes it.</summary>
public sealed class MakePartialFixTests
{
    private const string Using = "using RmsProp.Embedded;\n";

    [Theory]
    [InlineData("RMSP001", "Make 'Model' partial", "[RmsProp] public struct Model { public float Gain; }", "[RmsProp] public partial struct Model { public float Gain; }")]
    [InlineData("RMSP001", "Make 'Model' partial", "[RmsProp]\n// What is trained.\nstruct Model { public float Gain; }", "[RmsProp]\n// What is trained.\npartial struct Model { public float Gain; }")]
    [InlineData("RMSP001", "Make 'Model' partial", "// What is trained.\n[RmsProp] record struct Model { public float Gain; }", "// What is trained.\n[RmsProp] partial record struct Model { public float Gain; }")]
    [InlineData(
        "RMSP001",
        "Make 'Model' and the types around it partial",
        "public class Outer { static class Inner { [RmsProp] public struct Model { public float Gain; } } }",
        "public partial class Outer { static partial class Inner { [RmsProp] public partial struct Model { public float Gain; } } }")]
    [InlineData(
        "RMSP002",
        "Make 'Outer' partial",
        "static class Outer { [RmsProp] public partial struct Model { public float Gain; } }",
        "static partial class Outer { [RmsProp] public partial struct Model { public float Gain; } }")]
    [InlineData(
        "RMSP002",
        "Make 'Outer' partial",
        "/// <summary>Holds it.</summary>\ninterface Outer { [RmsProp] public partial struct Model { public float Gain; } }",
        "/// <summary>Holds it.</summary>\npartial interface Outer { [RmsProp] public partial struct Model { public float Gain; } }")]
    public async Task TheModifierIsAdded(string id, string title, string source, string expected)
    {
        ImmutableArray<Diagnostic> errors = GeneratorHarness.RunUnchecked(HarnessOptions.Default, Using + source).Diagnostics;
        Diagnostic error = Assert.Single(errors, each => each.Id == id);

        (string Title, string Text)? fix = await FixedProject.Fix(new MakePartialFix(), error, HarnessOptions.Default, Using + source);

        Assert.Equal(title, fix?.Title);
        Assert.Equal(Using + expected, fix?.Text);
        Assert.Empty(GeneratorHarness.RunUnchecked(HarnessOptions.Default, fix!.Value.Text).Diagnostics);
    }

    [Fact]
    public async Task AllAreFixedAtOnce()
    {
        string[] sources =
        [
            Using + "class Outer { [RmsProp] public struct A { public float Gain; } [RmsProp] public struct B { public float Gain; } }",
            Using + "[RmsProp] public struct C { public float Gain; }",
        ];
        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, sources);
        using var project = new FixedProject(HarnessOptions.Default, run, sources);

        ImmutableArray<string> texts = await project.Apply(await project.FixAll(new MakePartialFix(), run.Diagnostics));

        Assert.Equal(Using + "partial class Outer { [RmsProp] public partial struct A { public float Gain; } [RmsProp] public partial struct B { public float Gain; } }", texts[0]);
        Assert.Equal(Using + "[RmsProp] public partial struct C { public float Gain; }", texts[1]);
    }
}
