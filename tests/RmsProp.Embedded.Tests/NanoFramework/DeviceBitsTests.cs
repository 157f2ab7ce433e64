using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Golden;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>What is built for nanoFramework, loaded in .NET, gives the bits of PyTorch and of the .NET build.</summary>
public sealed class DeviceBitsTests
{
    [Theory]
    [InlineData(ElementType.Float, 16, false, null)]
    [InlineData(ElementType.Float, 16, true, null)]
    [InlineData(ElementType.Float, 0, true, null)]
    [InlineData(ElementType.Float, 16, false, "true")]
    [InlineData(ElementType.Double, 16, false, null)]
    [InlineData(ElementType.Double, 0, true, null)]
    public void EveryGoldenTraceIsReproduced(ElementType type, int unroll, bool isArray, string? lightMath)
    {
        ImmutableArray<GoldenTrace> traces = GoldenTrace.Load(type);
        string[] sources = [.. traces.Select((trace, index) => DriverSource.WriteStructs(
            isArray ? StructShape.OfArray($"Trace{index}", type, trace.Initial.Length) : StructShape.OfScalars($"Trace{index}", type, trace.Initial.Length),
            trace.Options with { Unroll = unroll }))];
        using var context = new DeviceContext();
        Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project with { LightMath = lightMath }, sources));

        Assert.Equal(48, traces.Length);
        for (int index = 0; index < traces.Length; index++)
        {
            Replay(traces[index], new DeviceTrainer(assembly, $"Tested.Trace{index}"), $"trace {index}");
        }
    }

    [Fact]
    public void FloatMathHasThePinnedBits()
    {
        string stride = File.ReadAllText(Path.Combine(TestProject.Directory, "FloatMath", "FloatMathStride.cs"));
        using var context = new DeviceContext();
        HarnessOptions project = NanoFrameworkFiles.Project with { AllowUnsafe = true };
        MethodInfo hash = context.Load(GeneratorHarness.RunUnchecked(project, stride)).GetType("RmsProp.Embedded.Tests.FloatMathStride")!.GetMethod("Hash")!;

        Assert.Equal(
            FloatMathStrideTests.Pinned,
            Enumerable.Range(0, FloatMathStride.FunctionCount)
                .Select(function => (int)hash.Invoke(null, [function, 0, FloatMathStride.GoldenStep, FloatMathStrideTests.Count])!));
    }

    private static void Replay(GoldenTrace trace, DeviceTrainer trainer, string name)
    {
        trainer.Write("Parameters", trace.Initial);
        for (int step = 0; step < trace.Gradients.Length; step++)
        {
            trainer.Write("Gradient", trace.Gradients[step]);

            Assert.True(trainer.Step(), name);
            BitsAssert.Equal(trace.Parameters[step], [.. trainer.Read("Parameters")], $"{name}: parameters after step {step}");
        }

        BitsAssert.Equal(trace.SquareAverage, [.. trainer.Read("State.SquareAverage")], $"{name}: square average");
    }
}
