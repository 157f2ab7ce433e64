using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.CodeFixes;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A parameter that is copied is passed by reference, and every call with it; where that can't be, nothing is offered.</summary>
public sealed class PassParameterFixTests
{
    private const string ByIn = "Pass 'model' by 'in'";
    private const string ByRef = "Pass 'model' by 'ref', so that the caller sees its changes";

    [Theory]
    [InlineData(
        ByIn,
        "[HotPath] public float F(Model model, float x) { return model.Gain * x; } public float G() { return F(kept, 1f) + F(trainer.Parameters, 2f) + F(models[0], x: 3f); }",
        "[HotPath] public float F(in Model model, float x) { return model.Gain * x; } public float G() { return F(in kept, 1f) + F(in trainer.Parameters, 2f) + F(in models[0], x: 3f); }")]
    [InlineData(
        ByIn,
        "[HotPath] public float F(Model model) { return model.Gain; } public float G() { return this.F(new Model()) + F(Made()) + F(Shared()) + F(default); }",
        "[HotPath] public float F(in Model model) { return model.Gain; } public float G() { return this.F(new Model()) + F(Made()) + F(in Shared()) + F(default); }")]
    [InlineData(
        ByIn,
        "/// <see cref=\"F\"/>\n[HotPath] public float F(Model model) { return model.Gain + (nameof(F) == null ? 1f : 0f); } public float G() { return F(still); }",
        "/// <see cref=\"F\"/>\n[HotPath] public float F(in Model model) { return model.Gain + (nameof(F) == null ? 1f : 0f); } public float G() { return F(in still); }")]
    [InlineData(
        ByIn,
        "[HotPath] public static float F(float x, Model model = default) { return model.Gain; } public float G() { return F(1f) + F(1f, kept); }",
        "[HotPath] public static float F(float x, in Model model = default) { return model.Gain; } public float G() { return F(1f) + F(1f, in kept); }")]
    [InlineData(
        ByIn,
        "[HotPath] public float F(Model model) => Sum(in model) + model.Product(); public float G() => F(\n    // the kept one\n    kept);",
        "[HotPath] public float F(in Model model) => Sum(in model) + model.Product(); public float G() => F(\n    // the kept one\n    in kept);")]
    [InlineData(
        ByIn,
        "[HotPath] public float F(Model model) { return model.Gain > 0f ? F(model) : 0f; }",
        "[HotPath] public float F(in Model model) { return model.Gain > 0f ? F(in model) : 0f; }")]
    [InlineData(
        ByRef,
        "[HotPath] public void F(float x, Model model) { model.Gain = x; } public void G() { F(model: kept, x: 1f); F(2f, models[1]); }",
        "[HotPath] public void F(float x, ref Model model) { model.Gain = x; } public void G() { F(model: ref kept, x: 1f); F(2f, ref models[1]); }")]
    [InlineData(
        ByRef,
        "[HotPath] public float F(Model model) { return model.Sum(); } public float G() { return F(kept); }",
        "[HotPath] public float F(ref Model model) { return model.Sum(); } public float G() { return F(ref kept); }")]
    [InlineData(
        ByRef,
        "[HotPath] public void F(Model model) { ref float gain = ref model.Gain; gain = 1f; } public void G() { F(kept); }",
        "[HotPath] public void F(ref Model model) { ref float gain = ref model.Gain; gain = 1f; } public void G() { F(ref kept); }")]
    public async Task TheParameterIsPassedByReference(string title, string member, string expected)
    {
        string source = CopySource.With(member);

        (string Title, string Text)? fix = await FixedProject.Fix(new PassParameterFix(), (await Found(source))[0], NanoFrameworkFiles.Project, source);

        Assert.Equal(title, fix?.Title);
        Assert.Equal(CopySource.With(expected), fix?.Text);
    }

    /// <summary>The fix at a call changes the method that is called.</summary>
    [Fact]
    public async Task AnArgumentIsFixedWhereItIsDeclared()
    {
        string source = CopySource.With("[HotPath] public float F() { return SumOfCopy(kept); }");

        (string Title, string Text)? fix = await FixedProject.Fix(new PassParameterFix(), (await Found(source)).Single(), NanoFrameworkFiles.Project, source);

        Assert.Equal(source.Replace("SumOfCopy(Model model)", "SumOfCopy(in Model model)").Replace("SumOfCopy(kept)", "SumOfCopy(in kept)"), fix!.Value.Text);
    }

    [Theory]
    [InlineData("[HotPath] public float F(Model model) { System.Action act = () => last = model.Gain; return 0f; }")]
    [InlineData("[HotPath] public float F(Model model) { return Local(); float Local() { return model.Gain; } }")]
    [InlineData("[HotPath] public virtual float F(Model model) { return model.Gain; }")]
    [InlineData("[HotPath] public float F(Model model) { return model.Gain; } private delegate float Function(Model model); private Function Get() { return F; }")]
    [InlineData("[HotPath] public float F(Model model) { return model.Gain; } public float F(ref Model model) { return model.Gain; }")]
    [InlineData("[HotPath] public void F(Model model) { model.Gain = 1f; } public void G() { F(new Model()); }")]
    [InlineData("[HotPath] public void F(Model model) { model.Gain = 1f; } public void G() { F(still); }")]
    [InlineData("[HotPath] public void F(Model model) { model.Gain = 1f; } public void G(in Model given) { F(given); }")]
    [InlineData("[HotPath] public void F(Model model = default) { model.Gain = 1f; }")]
    [InlineData("/// <see cref=\"F(Model)\"/>\n[HotPath] public float F(Model model) { return model.Gain; }")]
    [InlineData("[HotPath] public Device(Model model) { kept.Gain = model.Gain; }")]
    [InlineData("public interface IFunction { float F(Model model); } public class Own : IFunction { [HotPath] public float F(Model model) { return model.Gain; } }")]
    public async Task NothingIsOfferedWhereTheRestWouldNotCompile(string member)
    {
        string source = CopySource.With(member);

        Assert.Null(await FixedProject.Fix(new PassParameterFix(), (await Found(source))[0], NanoFrameworkFiles.Project, source));
    }

    [Fact]
    public async Task CallsInOtherFilesAreChangedAndAllIsFixedAtOnce()
    {
        string[] sources =
        [
            CopySource.With("[HotPath] public static float F(Model model, Model.Gradient gradient) { return model.Gain * gradient.Gain; }\n[HotPath] public static float G(Model model) { return model.Gain; }"),
            "public static class Elsewhere { public static float H(ref Model m, in Model.Gradient g) { return Device.F(m, g) + Device.G(m); } }",
        ];
        GeneratorRun run = GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, sources);
        ImmutableArray<Diagnostic> found = await AnalyzerHarness.Analyze([new StructCopyAnalyzer()], NanoFrameworkFiles.Project, run);
        using var project = new FixedProject(NanoFrameworkFiles.Project, run, sources);

        ImmutableArray<string> texts = await project.Apply(await project.FixAll(new PassParameterFix(), found));

        Assert.Equal(3, found.Length);
        Assert.Equal(
            sources[0].Replace("F(Model model, Model.Gradient gradient)", "F(in Model model, in Model.Gradient gradient)").Replace("G(Model model)", "G(in Model model)"),
            texts[0]);
        Assert.Equal(sources[1].Replace("F(m, g)", "F(in m, in g)").Replace("G(m)", "G(in m)"), texts[1]);
    }

    private static Task<ImmutableArray<Diagnostic>> Found(string source) =>
        AnalyzerHarness.Analyze([new StructCopyAnalyzer()], NanoFrameworkFiles.Project, GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source));
}
