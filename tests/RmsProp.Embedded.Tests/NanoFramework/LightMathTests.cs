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

    private static string Generate(string? lightMath) =>
        GeneratorHarness.Run(NanoFrameworkFiles.Project with { LightMath = lightMath }, Single).SingleFile;
}
