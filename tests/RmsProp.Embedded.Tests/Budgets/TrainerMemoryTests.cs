using System;
using System.Linq;
using System.Text.RegularExpressions;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>The memory that the footprint names for .NET is what the construction of a trainer takes.</summary>
public sealed class TrainerMemoryTests
{
    [Theory]
    [InlineData("public float Gain;")]
    [InlineData("public float A, B, C;")]
    [InlineData("public double Gain; public float Offset;")]
    [InlineData("[Parameter(Length = 5)] public float[] Taps;")]
    [InlineData("[Parameter(Length = 5)] public float[] Taps; public float Bias; [Parameter(Length = 7)] public double[] Wide;")]
    [InlineData("public Line First; [Frozen] public float Scale; public Line Second;")]
    [InlineData("public float Gain; [Parameter(Length = 3)] public float[] Taps; [Loss] public static float Square(in Model p, float x) => p.Gain * x * x;")]
    public void IsWhatTheTrainerAllocates(string fields)
    {
        GeneratorRun run = GeneratorHarness.Run(
            $$"""
            using RmsProp.Embedded;
            public struct Line { public float Gain; public double Offset; }
            [RmsProp(Momentum = 0.9)] public partial struct Model { {{fields}} }
            public class Factory : RmsProp.Embedded.Tests.Budgets.IFactory { public object Make() => new Model.Trainer(); }
            """);
        int named = int.Parse(Regex.Match(run.SingleFile, @"//   Trainer +(\d+)").Groups[1].Value);
        using LoadedAssembly assembly = run.Load();
        IFactory factory = assembly.Create<IFactory>("Factory");
        factory.Make();

        long before = GC.GetAllocatedBytesForCurrentThread();
        object trainer = factory.Make();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotNull(trainer);
        Assert.Equal(named, allocated);
    }
}
