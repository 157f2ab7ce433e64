using System;
using System.IO;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Options;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>On the interpreter a division by zero throws, of floats too: neither FloatMath nor a step may divide by zero, whatever the values.</summary>
public sealed class DivisionTests
{
    private static readonly float[] Special =
    [
        0f, -0f, float.Epsilon, -float.Epsilon, 1f, -1f, 8192f, 9000f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    [Fact]
    public void FloatMathDividesByNoZero()
    {
        string stride = File.ReadAllText(Path.Combine(TestProject.Directory, "FloatMath", "FloatMathStride.cs"));
        using var context = new DeviceContext(Divisions.Replace);
        Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project with { AllowUnsafe = true }, stride));
        var hash = assembly.GetType("RmsProp.Embedded.Tests.FloatMathStride")!.GetMethod("Hash")!.CreateDelegate<Func<int, int, int, int, int>>();

        for (int function = 0; function < FloatMathStride.FunctionCount; function++)
        {
            Assert.Equal(FloatMathStrideTests.Pinned[function], hash(function, 0, FloatMathStride.GoldenStep, FloatMathStrideTests.Count));
            foreach (float x in Special)
            {
                hash(function, BitConverter.SingleToInt32Bits(x), 0, 1);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("NonFinite = NonFinite.Ignore")]
    [InlineData("Alpha = 0, Centered = true, Momentum = 0.9")]
    [InlineData("ClipNorm = 1, BiasCorrection = true")]
    [InlineData("ClipGlobalNorm = 1, BiasCorrection = true, Centered = true")]
    [InlineData("Schedule = Schedule.Polynomial, ScheduleSteps = 2, WarmupSteps = 1")]
    [InlineData("Schedule = Schedule.Cosine, ScheduleSteps = 2")]
    [InlineData(EveryOption.Difference)]
    [InlineData(EveryOption.NonNegative)]
    public void StepsAlongNoGradientDivideByNoZero(string options)
    {
        string source = $$"""
            using RmsProp.Embedded;
            public struct Line { public float A; public float B; public float C; public float D; }
            [RmsProp({{options}})]
            public partial struct Tested { public Line Inner; public float Offset; [Parameter(Length = 20)] public float[] Taps; }
            """;
        using var context = new DeviceContext(Divisions.Replace);
        Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source));
        var trainer = new DeviceTrainer(assembly, "Tested");

        Assert.All(Enumerable.Range(0, 12), _ => Assert.True(trainer.Step()));
    }

    [Fact]
    public void DivisionByZeroIsFound()
    {
        using var context = new DeviceContext(Divisions.Replace);
        Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(
            NanoFrameworkFiles.Project, "public static class Tested { public static float Divide(float x, float y) { return x / y; } }"));
        MethodInfo divide = assembly.GetType("Tested")!.GetMethod("Divide")!;

        Assert.Equal(2f, divide.Invoke(null, [6f, 3f]));
        Assert.IsType<DivideByZeroException>(Assert.Throws<TargetInvocationException>(() => divide.Invoke(null, [1f, -0f])).InnerException);
    }
}
