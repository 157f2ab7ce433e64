using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using RmsProp.Embedded.Tests.Proofs;
using Xunit;

namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>Code for nanoFramework stays within the interpreter's limits, or the struct gets an error.</summary>
public sealed class NanoLimitTests
{
    [Theory]
    [InlineData(200, 0)]
    [InlineData(255, 0)]
    [InlineData(256, 1)]
    [InlineData(1000, 1)]
    public void FieldsOfTheStruct(int count, int errors) => AssertErrors(
        errors, $"[RmsProp] public partial struct Model {{ {Fields(count)} }}", $"'Model' needs {count} fields in 'Model', of which nanoFramework takes 255 at most.");

    [Fact]
    public void FieldsOfANestedStruct() => AssertErrors(
        1,
        $"public struct Line {{ {Fields(256)} }} [RmsProp] public partial struct Model {{ public Line First; public Line Second; }}",
        "'Model' needs 256 fields in 'Line', of which nanoFramework takes 255 at most.");

    [Theory]
    [InlineData(100, 0)]
    [InlineData(255, 1)]
    [InlineData(300, 1)]
    public void LocalsOfALoss(int count, int errors) => AssertErrors(
        errors,
        $$"""
        [RmsProp] public partial struct Model
        {
            {{Fields(count)}}
            [Loss] public static float Sum(in Model p, float x) { return {{string.Join(" + ", Enumerable.Range(0, count).Select(i => $"p.P{i} * p.P{i} * x"))}}; }
        }
        """,
        $"'Sum' needs {count + 4} locals, but nanoFramework has no more than 255 in a method.",
        "RMSP058");

    [Theory]
    [InlineData(255, 255, 255, 32767, 0)]
    [InlineData(256, 255, 255, 32767, 1)]
    [InlineData(255, 256, 255, 32767, 1)]
    [InlineData(255, 255, 256, 32767, 1)]
    [InlineData(255, 255, 255, 32768, 1)]
    [InlineData(256, 256, 256, 32768, 4)]
    public void NumbersOfAMethod(int locals, int stackDepth, int arguments, int branch, int faults)
    {
        GeneratorRun run = GeneratorHarness.Run("[RmsProp.Embedded.RmsProp] public partial struct Model { public float Gain; }");
        var model = (ParameterStruct)run.Result.TrackedSteps[TrackingNames.Models].Single().Outputs.Single().Value;
        MethodSize method = new("TrainSum", "Model", Bytes: 100, Instructions: 50, locals, stackDepth, arguments, branch);

        Assert.Equal(faults, NanoLimits.Find(model, [method], []).Count);
    }

    [Fact]
    public void TheCodeOfAnAssembly()
    {
        string[] sources = [.. Enumerable.Range(0, 5).Select(index =>
            $"using RmsProp.Embedded; [RmsProp(Momentum = 0.9)] public partial struct Model{index} {{ {Fields(100)} }}")];
        GeneratorRun run = GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, sources);
        int bytes = GeneratedCodeSize.Of(run);
        Assert.True(bytes > 65535);

        Diagnostic error = Assert.Single(run.Diagnostics);

        Assert.Equal("RMSP033", error.Id);
        Assert.Contains($" = {bytes} bytes, of which nanoFramework takes 65535 at most in an assembly.", error.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, sources[..2]).Diagnostics);
    }

    [Theory]
    [InlineData("", 55)]
    [InlineData("ClipGlobalNorm = 1", 40)]
    [InlineData("AccumulateSteps = 3", 40)]
    public void MoreArraysThanLocalsAreNotHeldInLocals(string options, int count)
    {
        string source = $"using RmsProp.Embedded; [RmsProp({options})] public partial struct Model {{ {Arrays(count)}}}";

        GeneratorRun run = GeneratorHarness.Run(NanoFrameworkFiles.Project, source);

        Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)));
        Assert.DoesNotContain("wW0", run.SingleFile);
    }

    /// <summary>Without optimisation the compiler makes a local of each condition and each value returned.</summary>
    [Theory]
    [InlineData(20, false)]
    [InlineData(50, true)]
    public void LocalsOfABuildWithoutOptimisation(int arrays, bool isTooMuch)
    {
        string source = "using RmsProp.Embedded; [RmsProp] public partial struct Model { " + Arrays(arrays) + "}";
        GeneratorRun optimized = GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source);
        GeneratorRun run = GeneratorHarness.RunUnchecked(Unoptimized, source);
        string[] tooManyLocals = [.. VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)).Where(line => line.EndsWith("[method-limits]", System.StringComparison.Ordinal))];

        Assert.Empty(optimized.Diagnostics);
        Assert.Equal(optimized.SingleFile, run.SingleFile);
        Assert.Equal(isTooMuch, tooManyLocals.Length > 0);
        string[] expected = [.. tooManyLocals.Select(line => Regex.Match(line, @"Model\.(\w+): (\d+) locals").Result(
            "RMSP032: 'Model' needs $2 locals in '$1' without optimisation, of which nanoFramework takes 255 at most. Use fewer parameters, arrays longer than Unroll, or a shorter loss, or set the MSBuild property Optimize to true."))];
        Assert.Equal(expected, run.Diagnostics.Select(error => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void TheCodeOfAnAssemblyWithoutOptimisation()
    {
        string[] sources = [.. Enumerable.Range(0, 4).Select(index => $"using RmsProp.Embedded; [RmsProp] public partial struct Model{index} {{ {Fields(83)} }}")];
        GeneratorRun optimized = GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, sources);
        GeneratorRun run = GeneratorHarness.RunUnchecked(Unoptimized, sources);
        Assert.InRange(GeneratedCodeSize.Of(optimized), 0, 65535);
        Assert.Empty(optimized.Diagnostics);

        Diagnostic error = Assert.Single(run.Diagnostics);

        Assert.Equal("RMSP033", error.Id);
        Assert.EndsWith(
            $" = {GeneratedCodeSize.Of(run)} bytes without optimisation, of which nanoFramework takes 65535 at most in an assembly. "
            + "Put parameters into arrays longer than Unroll, or move structs to another assembly, or set the MSBuild property Optimize to true.",
            error.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void LimitsAreThoseOfNanoFrameworkAlone() =>
        Assert.Empty(GeneratorHarness.Run($"using RmsProp.Embedded; [RmsProp] public partial struct Model {{ {Fields(300)} }}").Diagnostics);

    private static void AssertErrors(int count, string source, string message, string id = "RMSP032")
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, "using RmsProp.Embedded; " + source);
        Diagnostic[] errors = [.. run.Diagnostics.Where(error => error.Id == id && error.GetMessage(CultureInfo.InvariantCulture).Contains(message))];

        Assert.True(count == errors.Length, string.Join("\n", run.Diagnostics));
        Assert.All(errors, error => Assert.Equal("Model", error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan)));

        // What has no error keeps the limits.
        if (count == 0)
        {
            Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)));
        }
    }

    private static HarnessOptions Unoptimized => NanoFrameworkFiles.Project with { Optimization = OptimizationLevel.Debug };

    private static string Arrays(int count) => string.Concat(Enumerable.Range(0, count).Select(index => $"[Parameter(Length = 20)] public float[] W{index}; "));

    private static string Fields(int count) => string.Concat(Enumerable.Range(0, count).Select(index => $"public float P{index}; "));
}
