using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>RmsPropLightMath: which root generated code takes, and who finds out that there is none.</summary>
public sealed class LightMathTests
{
    private const string Single = "[RmsProp.Embedded.RmsProp] public partial struct Pair { public float First; public float Second; }";
    private const string Double = "[RmsProp.Embedded.RmsProp] public partial struct Pair { public float First; public double Second; }";

    private const string PlatformRoot = "System.Math.Sqrt(";
    private const string PlainRoot = "RmsProp.Embedded.FloatMath.PlainSqrt(";
    private const string SelfTest = "RmsProp.Embedded.FloatMath.RequirePlatformSqrt();";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void FirmwareWithARootIsTestedForItAtStart(string? lightMath)
    {
        string generated = Generate(lightMath);

        Assert.Contains(PlatformRoot, generated);
        Assert.Contains(SelfTest, generated);
        Assert.DoesNotContain(PlainRoot, generated);
    }

    [Theory]
    [InlineData("true")]
    [InlineData(" True ")]
    public void FirmwareWithLightMathTakesTheRuntimesRoot(string lightMath)
    {
        string generated = Generate(lightMath);

        Assert.Contains(PlainRoot, generated);
        Assert.DoesNotContain(PlatformRoot, generated);
        Assert.DoesNotContain(SelfTest, generated);
    }

    [Fact]
    public void OtherTargetsHaveARoot()
    {
        string generated = GeneratorHarness.Run(HarnessOptions.Default with { LightMath = "true" }, Single).SingleFile;

        Assert.Contains("System.MathF.Sqrt(", generated);
        Assert.DoesNotContain("FloatMath", generated);
    }

    [Fact]
    public void DoubleIsRefusedWithLightMathAlone()
    {
        GeneratorHarness.Run(NanoFrameworkFiles.Project, Double);
        Diagnostic error = Assert.Single(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project with { LightMath = "true" }, Double).Diagnostics);

        Assert.Equal("RMSP026", error.Id);
        Assert.Equal(new TextSpan(Double.IndexOf("Pair", System.StringComparison.Ordinal), 4), error.Location.SourceSpan);
        Assert.Contains("'Pair' trains values of double", error.GetMessage(null));
    }

    [Theory]
    [InlineData("true", "RmsProp.Embedded.FloatMath.PlainSqrt(p.First", "RmsProp.Embedded.FloatMath.Sqrt(")]
    [InlineData(null, "RmsProp.Embedded.FloatMath.Sqrt(p.First", "RmsProp.Embedded.FloatMath.PlainSqrt(")]
    public void LossTakesTheRootThatThereIs(string? lightMath, string expected, string other)
    {
        string generated = GeneratorHarness.Run(NanoFrameworkFiles.Project with { LightMath = lightMath }, WithLoss("float", "FloatMath.Sqrt(p.First * x + 1f)")).SingleFile;

        Assert.Contains(expected, generated);
        Assert.DoesNotContain(other, generated);
    }

    [Fact]
    public void ALossMayTakeTheRuntimesRootItself()
    {
        string generated = GeneratorHarness.Run(WithLoss("float", "FloatMath.PlainSqrt(p.First * x + 1f)")).SingleFile;

        Assert.Contains("RmsProp.Embedded.FloatMath.PlainSqrt(p.First", generated);
        Assert.Contains("loss == 0f ? float.PositiveInfinity : 0.5f / loss", generated);
    }

    [Fact]
    public void RootOfDoubleInALossIsRefusedWithLightMathAlone()
    {
        string source = WithLoss("double", "FloatMath.Sqrt((double)p.First * x + 1)");
        GeneratorHarness.Run(NanoFrameworkFiles.Project, source);
        Diagnostic error = Assert.Single(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project with { LightMath = "true" }, source).Diagnostics);

        Assert.Equal("RMSP057", error.Id);
        Assert.Equal(new TextSpan(source.IndexOf("Pair", System.StringComparison.Ordinal), 4), error.Location.SourceSpan);
        Assert.Contains("'Root' takes the square root of a double", error.GetMessage(null));
    }

    private static string WithLoss(string type, string root) =>
        "using RmsProp.Embedded; [RmsProp] public partial struct Pair { public float First; "
        + $"[Loss] public static {type} Root(in Pair p, float x) => {root}; }}";

    private static string Generate(string? lightMath) =>
        GeneratorHarness.Run(NanoFrameworkFiles.Project with { LightMath = lightMath }, Single).SingleFile;
}
