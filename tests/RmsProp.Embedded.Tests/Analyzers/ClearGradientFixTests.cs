using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.CodeFixes;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>The gradient is cleared after the step, on every way that leads on.</summary>
public sealed class ClearGradientFixTests
{
    private const string Step = "    trainer.Step();\n";

    [Theory]
    [InlineData(
        "while (true)\n{\n    trainer.Gradient.Gain += 1f;\n    // Along it.\n    trainer.Step(); // once\n}\n",
        "while (true)\n{\n    trainer.Gradient.Gain += 1f;\n    // Along it.\n    trainer.Step(); // once\n    trainer.ZeroGradient();\n}\n")]
    [InlineData(
        "while (true)\n{\n    Fitted.AddSquareGradient(in fitted, 1f, ref gradient);\n    Fitted.Step(ref fitted, in gradient, ref state);\n}\n",
        "while (true)\n{\n    Fitted.AddSquareGradient(in fitted, 1f, ref gradient);\n    Fitted.Step(ref fitted, in gradient, ref state);\n    Fitted.ZeroGradient(ref gradient);\n}\n")]
    [InlineData(
        "while (true) { trainer.Gradient.Gain += 1f; Model.Step(state: ref modelState, gradient: in trainer.Gradient, parameters: ref model); }\n",
        "while (true) { trainer.Gradient.Gain += 1f; Model.Step(state: ref modelState, gradient: in trainer.Gradient, parameters: ref model); Model.ZeroGradient(ref trainer.Gradient); }\n")]
    [InlineData(
        "while (true)\n{\n    trainer.Gradient.Gain += 1f;\n    if (trainer.Step())\n    {\n    }\n}\n",
        "while (true)\n{\n    trainer.Gradient.Gain += 1f;\n    if (trainer.Step())\n    {\n    }\n    trainer.ZeroGradient();\n}\n")]
    [InlineData(
        "        while (true)\n        {\n            trainer.Gradient.Gain += 1f;\n            if (count > 0)\n                trainer.Step();\n        }\n",
        "        while (true)\n        {\n            trainer.Gradient.Gain += 1f;\n            if (count > 0)\n            {\n                trainer.Step();\n                trainer.ZeroGradient();\n            }\n        }\n")]
    public async Task IsCleared(string body, string expected)
    {
        string source = GradientSource.With(body);

        (string Title, string Text)? fix = await FixedProject.Fix(new ClearGradientFix(), Assert.Single(await Found(source)), HarnessOptions.Default, source);

        Assert.Equal("Clear the gradient after the step", fix?.Title);
        Assert.Equal(GradientSource.With(expected), fix?.Text);
        Assert.Empty(await Found(fix!.Value.Text));
    }

    [Theory]
    [InlineData("do { trainer.Gradient.Gain += 1f; } while (trainer.Step());\n")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; if (!trainer.Step()) { continue; } Log(1f); }\n")]
    public async Task NothingIsOfferedWhereAWayWouldBeMissed(string body)
    {
        string source = GradientSource.With(body);

        Assert.Null(await FixedProject.Fix(new ClearGradientFix(), Assert.Single(await Found(source)), HarnessOptions.Default, source));
    }

    [Fact]
    public async Task AllAreClearedAtOnce()
    {
        string source = GradientSource.With($"while (true)\n{{\n    trainer.Gradient.Gain += 1f;\n{Step}    other.Gradient.Gain += 1f;\n{Step.Replace("trainer", "other")}}}\n");
        using var project = new FixedProject(HarnessOptions.Default, GeneratorHarness.RunUnchecked(HarnessOptions.Default, source), source);

        ImmutableArray<string> texts = await project.Apply(await project.FixAll(new ClearGradientFix(), await Found(source)));

        Assert.Equal(source.Replace(Step, Step + "    trainer.ZeroGradient();\n").Replace("other.Step();\n", "other.Step();\n    other.ZeroGradient();\n"), Assert.Single(texts));
    }

    private static Task<ImmutableArray<Diagnostic>> Found(string source) =>
        AnalyzerHarness.Analyze([new GradientNotClearedAnalyzer()], HarnessOptions.Default, GeneratorHarness.RunUnchecked(HarnessOptions.Default, source));
}
