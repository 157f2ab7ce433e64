using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Diagnostics;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using RmsProp.Embedded.Tests.Proofs;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>Structs that are copied on a hot path are found on nanoFramework, where the verifier finds them in what is compiled.</summary>
public sealed class StructCopyAnalyzerTests
{
    public static TheoryData<string> Copies =>
    [
        "[HotPath] public float F(Model {|RMSP080:model|}) { return model.Gain; }",
        "[HotPath] public float F(float x, Model.Gradient {|RMSP080:gradient|}, Model.OptimizerState {|RMSP080:state|}) { return x; }",
        "[HotPath] public {|RMSP080:Model|} F() { return default; }",
        "[HotPath] public {|RMSP080:Model|} F() { return kept; }",
        "public {|RMSP080:Model|} Kept { [HotPath] get { return kept; } }",
        "[HotPath] public float F() { Model {|RMSP080:model|} = trainer.Parameters; Make(out model); return model.Gain; }",
        "[HotPath] public float F() { var {|RMSP080:gradient|} = trainer.Gradient; gradient.Gain += 1f; return Sum(kept) + gradient.Gain; }",
        "[HotPath] public float F() { Make(out Model {|RMSP080:made|}); return made.Gain; }",
        "[HotPath] public void F() { kept = {|RMSP080:trainer.Parameters|}; }",
        "[HotPath] public void F() { kept = {|RMSP080:models[0]|}; }",
        "[HotPath] public void F() { models[1] = {|RMSP080:Shared()|}; }",
        "[HotPath] public void F() { kept = {|RMSP080:Made()|}; }",
        "[HotPath] public void F() { kept = {|RMSP080:new() { Gain = 1f }|}; }",
        "[HotPath] public void F() { kept = {|RMSP080:new Model { Gain = 1f }|}; }",
        "[HotPath] public void F(bool first) { kept = {|RMSP080:first ? models[0] : models[1]|}; }",
        "[HotPath] public void F() { {|RMSP080:Made()|}; }",
        "[HotPath] public float F() { return {|RMSP080:Made()|}.Gain; }",
        "[HotPath] public float F() { return SumOfCopy({|RMSP080:trainer.Parameters|}); }",
        "[HotPath] public float F() { return SumOfCopy({|RMSP080:new Model()|}) + SumOfCopy({|RMSP080:default|}); }",
        "[HotPath] public float F() { return Sum({|RMSP080:new Model()|}); }",
        "[HotPath] public float F() { return Sum({|RMSP080:Made()|}); }",
        "[HotPath] public float F(in Model model) { return {|RMSP080:model|}.Sum(); }",
        "[HotPath] public float F(in Model model) { return {|RMSP080:model|}.Twice; }",
        "[HotPath] public float F() { return {|RMSP080:still|}.Sum(); }",
        "[HotPath] public float F() { ref readonly Model model = ref kept; return {|RMSP080:model|}.Sum(); }",
        "[HotPath] public void F() { last = {|RMSP080:trainer.Parameters|}; }",
        "[HotPath] public float F() { Line line = {|RMSP080:trainer.Parameters.Only|}; Change(ref line); return line.Slope; } private static void Change(ref Line line) { line.Slope++; }",
        "[HotPath] public float F() { return Local({|RMSP080:kept|}); float Local(Model {|RMSP080:model|}) { return model.Gain; } }",
        "[HotPath] public void F() { last = new[] { {|RMSP080:kept|} }; }",
    ];

    public static TheoryData<string> References =>
    [
        "[HotPath] public float F(in Model model, ref Model.Gradient gradient) { return model.Gain; }",
        "[HotPath] public void F(out Model model) { model = default; }",
        "[HotPath] public ref Model F() { return ref kept; }",
        "[HotPath] public float F() { ref Model model = ref trainer.Parameters; return Sum(in model) + Sum(trainer.Parameters) + model.Sum(); }",
        "[HotPath] public float F() { ref readonly Model model = ref still; return Sum(in model) + model.Product(); }",
        "[HotPath] public void F() { kept = default; models[0] = default(Model); shared = new Model(); }",
        "[HotPath] public void F() { kept.Gain = trainer.Parameters.Gain; models[1].Only.Slope += 1f; models[0].Twice = kept.Twice; }",
        "[HotPath] public float F() { return kept.Sum() + models[0].Sum() + Shared().Sum() + trainer.Parameters.Product(); }",
        "[HotPath] public float F(in Model model) { return model.Product() + still.Product() + model.Only.Slope; }",
        "[HotPath] public float F() { ref Line line = ref trainer.Parameters.Only; line.Start += 1f; return line.Slope; }",
        "[HotPath] public bool F() { Model.CopyTo(in trainer.Parameters, ref kept); trainer.ZeroGradient(); return trainer.Step(); }",
        "[HotPath] public bool F(ref Model model, ref Model.OptimizerState state) { return Model.Step(ref model, in trainer.Gradient, ref state); }",
        "[HotPath] public int F() { return models.Length + Model.ParameterCount; }",
        "[HotPath] public float F() { return Local(in kept) + Local(Shared()); float Local(in Model model) { return model.Gain; } }",
        "[HotPath] public void F() { Make(out kept); Make(out models[0]); }",
        "[HotPath] public void F(bool first) { ref Model model = ref (first ? ref kept : ref models[0]); model.Gain = 1f; }",
    ];

    /// <summary>What copies, but not where or not what it matters for.</summary>
    public static TheoryData<string> Others =>
    [
        "public float F(Model model) { Model copy = model; kept = copy; return copy.Gain; }",
        "[HotPath] public void F() { } public Model G() { return kept; }",
        "[HotPath] public float F(Other other) { Other copy = other; return copy.Gain; }",
    ];

    [Theory]
    [MemberData(nameof(Copies))]
    public Task ACopyIsFound(string member) => AnalyzerHarness.AssertFound(new StructCopyAnalyzer(), NanoFrameworkFiles.Project, CopySource.With(member));

    [Theory]
    [MemberData(nameof(References))]
    [MemberData(nameof(Others))]
    public Task AReferenceIsNoCopy(string member) => AnalyzerHarness.AssertFound(new StructCopyAnalyzer(), NanoFrameworkFiles.Project, CopySource.With(member));

    [Theory]
    [MemberData(nameof(Copies))]
    public void TheVerifierFindsACopyToo(string member) => Assert.NotEmpty(Verified(member));

    [Theory]
    [MemberData(nameof(References))]
    public void TheVerifierFindsNoCopyEither(string member) => Assert.Empty(Verified(member));

    [Theory]
    [InlineData("Net")]
    [InlineData("CortexM")]
    public Task OtherTargetsMayCopy(string target) => AnalyzerHarness.AssertFound(
        new StructCopyAnalyzer(), NanoFrameworkFiles.Project with { Target = target }, CopySource.With("[HotPath] public float F(Model model) { return model.Gain; }"));

    [Fact]
    public Task ALocalFunctionMayBeHotAlone() => AnalyzerHarness.AssertFound(
        new StructCopyAnalyzer(),
        NanoFrameworkFiles.Project,
        CopySource.With("public float F() { kept = models[0]; return Local(kept); [HotPath] float Local(Model {|RMSP080:model|}) { kept = {|RMSP080:models[1]|}; return model.Gain; } }"));

    /// <summary>The contracts of the device's library lack what these need.</summary>
    [Theory]
    [InlineData("[HotPath] public float F() { float sum = 0f; foreach (Model {|RMSP080:model|} in models) { sum += model.Gain; } return sum; }")]
    [InlineData("[HotPath] public float F() { foreach (Model {|RMSP080:model|} in models) { return {|RMSP080:model|}.Sum() + model.Product(); } return 0f; }")]
    [InlineData("[HotPath] public void F() { last = {|RMSP080:kept|}.GetType(); }")]
    [InlineData("[HotPath] public float F() { return {|RMSP080:kept|} is Model {|RMSP080:model|} ? model.Gain : 0f; }")]
    [InlineData("[HotPath] public float F() { return {|RMSP080:Fixed()|}.Sum(); }")]
    [InlineData("[HotPath] public float F() { return Fixed().Product(); }")]
    [InlineData("[HotPath] public ref readonly Model F() { return ref still; }")]
    public Task TheSameWithALargerLibrary(string member) => AnalyzerHarness.AssertFound(
        new StructCopyAnalyzer(), HarnessOptions.Default with { Target = "nanoFramework" }, CopySource.With(member + " private static ref readonly Model Fixed() { return ref shared; }"));

    /// <summary>What the verifier says of the structs in the hot method itself.</summary>
    private static IEnumerable<string> Verified(string member) =>
        VerifiedSource.Verify(
            GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, CopySource.With(MarkedSource.Parse(member).Text)).Output,
            new VerifierOptions(VerifierTarget.NanoFramework))
        .Where(line => line.StartsWith("Device.", System.StringComparison.Ordinal) && (line.Contains("[struct-") || line.Contains("[defensive-copy]") || line.Contains("[box]")));
}
