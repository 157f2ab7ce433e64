using System.Collections.Generic;
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
        Assert.Equal(48, traces.Length);

        // An assembly for the device takes the trainers of half of them.
        foreach ((int Index, GoldenTrace Trace)[] half in traces.Index().Chunk(traces.Length / 2))
        {
            string[] sources = [.. half.Select(entry => DriverSource.WriteStructs(
                isArray
                    ? StructShape.OfArray($"Trace{entry.Index}", type, entry.Trace.Initial.Length)
                    : StructShape.OfScalars($"Trace{entry.Index}", type, entry.Trace.Initial.Length),
                entry.Trace.Options with { Unroll = unroll }))];
            using var context = new DeviceContext();
            Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project with { LightMath = lightMath }, sources));
            foreach ((int index, GoldenTrace trace) in half)
            {
                Replay(trace, new DeviceTrainer(assembly, $"Tested.Trace{index}"), $"trace {index}");
            }
        }
    }

    [Fact]
    public void ATraceIsReproducedWhereArraysHaveNoLocals()
    {
        GoldenTrace trace = GoldenTrace.Load(ElementType.Float).First(trace => trace.Options is { Momentum: 0, Centered: false });
        ArrayField[] fillers = [.. Enumerable.Range(0, 55).Select(index => new ArrayField($"Filler{index}", ElementType.Float, 2))];
        StructShape shape = new("Model", [new ArrayField("Weights", ElementType.Float, trace.Initial.Length), .. fillers]);
        using var context = new DeviceContext();
        GeneratorRun run = GeneratorHarness.Run(NanoFrameworkFiles.Project, DriverSource.WriteStructs(shape, trace.Options with { Unroll = 0 }));

        Assert.Contains("parameters.Weights[i] =", run.SingleFile);
        Replay(trace, new DeviceTrainer(context.Load(run), "Tested.Model"), "trace", padding: 2 * fillers.Length);
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

    private static void Replay(GoldenTrace trace, DeviceTrainer trainer, string name, int padding = 0)
    {
        ulong[] zeros = new ulong[padding];
        trainer.Write("Parameters", trace.Initial.Concat(zeros));
        for (int step = 0; step < trace.Gradients.Length; step++)
        {
            trainer.Write("Gradient", trace.Gradients[step].Concat(zeros));

            Assert.True(trainer.Step(), name);
            BitsAssert.Equal(trace.Parameters[step], [.. Read("Parameters")], $"{name}: parameters after step {step}");
        }

        BitsAssert.Equal(trace.SquareAverage, [.. Read("State.SquareAverage")], $"{name}: square average");

        IEnumerable<ulong> Read(string path) => trainer.Read(path).SkipLast(padding);
    }
}
