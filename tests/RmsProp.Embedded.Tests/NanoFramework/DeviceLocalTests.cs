using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>nanoFramework has 255 locals for a method. A loss that needs more shares them, steps by way of a stored gradient, or is refused.</summary>
public sealed class DeviceLocalTests
{
    private const string Options = "Centered = true, Momentum = 0.9, WeightDecay = 0.1, BiasCorrection = true, ClipGlobalNorm = 1, AccumulateSteps = 2, Schedule = Schedule.Cosine, ScheduleSteps = 9";

    /// <summary>How many values are needed backward, whether each is needed to the end, and whether nanoFramework can take them.</summary>
    [Theory]
    [InlineData(20, true, true)]
    [InlineData(70, true, true)]
    [InlineData(100, true, null)]
    [InlineData(150, true, null)]
    [InlineData(230, true, null)]
    [InlineData(400, true, false)]
    [InlineData(400, false, true)]
    public void TheLimitIsNeverExceeded(int values, bool isLive, bool? fits)
    {
        foreach (OptimizationLevel optimization in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            string source = Source(values, isLive, "");
            HarnessOptions project = NanoFrameworkFiles.Project with { Optimization = optimization };
            Assert.Equal(!AssertFits(project, source), AssertRefused(project, source));
            Assert.True(fits is null || fits == AssertFits(project, source));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(90)]
    public void NorWithEveryOption(int values)
    {
        HarnessOptions project = NanoFrameworkFiles.Project with { Optimization = OptimizationLevel.Debug };
        string source = Source(values, isLive: true, Options);
        Assert.Equal(!AssertFits(project, source), AssertRefused(project, source));
    }

    /// <summary>More parameters than locals: the gradient is stored, so that only the loss needs any.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(250)]
    public void ManyParametersFit(int count)
    {
        string source = $$"""
            using RmsProp.Embedded;
            namespace Tested;
            [RmsProp(Unroll = 300)]
            public partial struct P
            {
                [Parameter(Length = {{count}})] public float[] W;
                [Loss] public static float Loss(in P p, [Input(Length = {{count}})] float[] x)
                {
                    float sum = 0f;
                    for (int i = 0; i < {{count}}; i++) { sum += p.W[i] * x[i]; }
                    return sum * sum;
                }
            }
            """;
        Assert.True(AssertFits(NanoFrameworkFiles.Project with { Optimization = OptimizationLevel.Debug }, source));
        Assert.Equal(count > 128, GeneratorHarness.Run(source).SingleFile.Contains("ref OptimizerState state, ref Gradient gradient, float[] x)", StringComparison.Ordinal));
    }

    /// <summary>Whether it is accepted; and then the limit must hold, but for the method that the user wrote.</summary>
    private static bool AssertFits(HarnessOptions project, string source)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(project, source);
        if (!run.Diagnostics.IsEmpty)
        {
            return false;
        }

        using ModuleDefinition module = DeviceModule.Read(EmittedImage.Of(run.RequireClean().Output));
        Assert.All(
            module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && method.Name != "Loss"),
            method => Assert.InRange(method.Body.Variables.Count, 0, 255));
        return true;
    }

    private static bool AssertRefused(HarnessOptions project, string source)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(project, source);
        if (run.Diagnostics.IsEmpty)
        {
            return false;
        }

        // A loss that long may be more code than an assembly takes, too.
        Diagnostic error = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "RMSP058");
        Assert.Equal("P", error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan));
        Assert.Contains("no more than 255", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        GeneratorHarness.Run(HarnessOptions.Default, source);
        return true;
    }

    /// <summary>A loss with many values: each needed by the gradient, or each needed for a moment only.</summary>
    private static string Source(int values, bool isLive, string options)
    {
        string statements = string.Concat(Enumerable.Range(0, values).Select(i => isLive
            ? $"        float v{i} = FloatMath.Tanh(p.A * x + {i}f); s = s * v{i} + p.B;\n"
            : $"        float v{i} = FloatMath.Tanh(x + {i}f); s = s + v{i} * v{i};\n"));
        return $$"""
            using RmsProp.Embedded;
            namespace Tested;
            [RmsProp({{options}})]
            public partial struct P
            {
                public float A;
                public float B;
                [Loss] public static float Loss(in P p, float x)
                {
                    float s = 1f;
            {{statements}}
                    return s * p.A + p.B;
                }
            }
            """;
    }
}
