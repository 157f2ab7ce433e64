using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.CodeFixes;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A local becomes a reference to what it was a copy of, unless that could show.</summary>
public sealed class RefLocalFixTests
{
    [Theory]
    [InlineData("var p = trainer.Parameters; return p.Gain;", "ref Model p = ref trainer.Parameters; return p.Gain;")]
    [InlineData("Model.Gradient g = trainer.Gradient; return g.Gain;", "ref Model.Gradient g = ref trainer.Gradient; return g.Gain;")]
    [InlineData("Model p = models[1]; return Sum(in p) + p.Product();", "ref Model p = ref models[1]; return Sum(in p) + p.Product();")]
    [InlineData("Model p = still; return p.Gain;", "ref readonly Model p = ref still; return p.Gain;")]
    [InlineData("Model /* old */ p = kept; // from there\nreturn p.Gain;", "ref Model /* old */ p = ref kept; // from there\nreturn p.Gain;")]
    [InlineData("Line line = trainer.Parameters.Only; return line.Slope;", "ref Line line = ref trainer.Parameters.Only; return line.Slope;")]
    [InlineData("Model p = kept; models[0].Gain = 1f; return p.Gain;", "ref Model p = ref kept; models[0].Gain = 1f; return p.Gain;")]
    public async Task TheLocalRefers(string body, string expected)
    {
        string source = Source(body);

        (string Title, string Text)? fix = await FixedProject.Fix(new RefLocalFix(), (await Found(source))[0], NanoFrameworkFiles.Project, source);

        Assert.Equal(Source(expected), fix!.Value.Text);
        Assert.Empty(await Found(fix.Value.Text));
        Assert.Matches("^Let '(p|g|line)' refer to '[^']+' instead of copying it$", fix.Value.Title);
    }

    [Theory]
    [InlineData("Model p = new Model(); return p.Gain;")]
    [InlineData("Model p = Made(); return p.Gain;")]
    [InlineData("Model p = Shared(); return p.Gain;")]
    [InlineData("Model p; Make(out p); return p.Gain;")]
    [InlineData("Model p = kept, q = kept; return p.Gain + q.Gain;")]
    [InlineData("Model p = kept; p.Gain = 1f; return kept.Gain;")]
    [InlineData("Model p = kept; p.Sum(); return p.Gain;")]
    [InlineData("Model p = kept; ref float gain = ref p.Gain; gain = 1f; return kept.Gain;")]
    [InlineData("Model p = kept; kept.Gain = 1f; return p.Gain;")]
    [InlineData("Model p = kept; kept.Gain++; return p.Gain;")]
    [InlineData("Model p = kept; kept = default; return p.Gain;")]
    [InlineData("Model p = kept; Make(out kept); return p.Gain;")]
    [InlineData("Model p = kept; Reset(); return p.Gain;")]
    [InlineData("Model p = shared; Reset(ref p.Gain); return p.Gain;")]
    [InlineData("Model p = shared; Forget(); return p.Gain;")]
    [InlineData("Model p = models[0]; models[0].Gain = 1f; return p.Gain;")]
    [InlineData("Model p = models[0]; Forget(models); return p.Gain;")]
    [InlineData("Model p = trainer.Parameters; trainer.Step(); return p.Gain - trainer.Parameters.Gain;")]
    [InlineData("Model p = kept; System.Action act = () => last = p.Gain; return 0f;")]
    public async Task NothingIsOfferedWhereItCouldShow(string body)
    {
        string source = Source(body);

        Assert.Null(await FixedProject.Fix(new RefLocalFix(), (await Found(source))[0], NanoFrameworkFiles.Project, source));
    }

    [Fact]
    public async Task AllAreFixedAtOnce()
    {
        string source = Source("var p = trainer.Parameters; Model q = still; var g = trainer.Gradient; return p.Gain + q.Gain + g.Gain;");
        using var project = new FixedProject(NanoFrameworkFiles.Project, GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source), source);

        ImmutableArray<string> texts = await project.Apply(await project.FixAll(new RefLocalFix(), await Found(source)));

        Assert.Equal(
            Source("ref Model p = ref trainer.Parameters; ref readonly Model q = ref still; ref Model.Gradient g = ref trainer.Gradient; return p.Gain + q.Gain + g.Gain;"),
            Assert.Single(texts));
    }

    private static string Source(string body) => CopySource.With(
        "private void Reset() { kept.Gain = 0f; } private static void Reset(ref float gain) { gain = 0f; } private static void Forget() { shared.Gain = 0f; }"
        + " private static void Forget(Model[] all) { all[0].Gain = 0f; } [HotPath] public float F() { " + body + " }");

    private static Task<ImmutableArray<Diagnostic>> Found(string source) =>
        AnalyzerHarness.Analyze([new StructCopyAnalyzer()], NanoFrameworkFiles.Project, GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source));
}
