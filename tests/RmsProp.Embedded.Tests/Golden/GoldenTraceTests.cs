using System.Collections.Immutable;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Golden;

/// <summary>0 ulp from PyTorch, at every step of every trace.</summary>
public sealed class GoldenTraceTests
{
    /// <summary>How the parameters of a trace are laid out in a struct.</summary>
    public enum Layout
    {
        /// <summary>A field each.</summary>
        Scalars,

        /// <summary>One array, updated by a line per element.</summary>
        UnrolledArray,

        /// <summary>One array, updated in a loop.</summary>
        LoopedArray,
    }

    [Theory]
    [InlineData(ElementType.Float, Layout.Scalars)]
    [InlineData(ElementType.Float, Layout.UnrolledArray)]
    [InlineData(ElementType.Float, Layout.LoopedArray)]
    [InlineData(ElementType.Double, Layout.Scalars)]
    [InlineData(ElementType.Double, Layout.UnrolledArray)]
    [InlineData(ElementType.Double, Layout.LoopedArray)]
    public void EveryTraceIsReproducedBitForBit(ElementType type, Layout layout)
    {
        ImmutableArray<GoldenTrace> traces = GoldenTrace.Load(type);
        Assert.Equal(48, traces.Length);
        StructShape[] shapes = [.. traces.Select((trace, index) => Shape($"Trace{index}", type, layout, trace.Initial.Length))];
        string[] sources = [.. traces.Zip(shapes, (trace, shape) => DriverSource.Write(shape, WithLayout(trace.Options, layout)))];

        using LoadedAssembly assembly = GeneratorHarness.RunUnchecked(HarnessOptions.Default, sources).Load();

        foreach ((GoldenTrace trace, StructShape shape) in traces.Zip(shapes))
        {
            Replay(trace, assembly.Create<ITrainingDriver>(DriverSource.DriverName(shape)), $"{shape.Name} {trace.Options}");
        }
    }

    private static void Replay(GoldenTrace trace, ITrainingDriver driver, string name)
    {
        driver.Write(Role.Parameters, trace.Initial);
        for (int step = 0; step < trace.Gradients.Length; step++)
        {
            driver.Write(Role.Gradient, trace.Gradients[step]);

            Assert.True(driver.Step(), name);
            BitsAssert.Equal(trace.Parameters[step], driver.Read(Role.Parameters), $"{name}: parameters after step {step}");
        }

        BitsAssert.Equal(trace.SquareAverage, driver.Read(Role.SquareAverage), $"{name}: square average");
        BitsAssert.Equal(trace.GradientAverage, driver.Read(Role.GradientAverage), $"{name}: gradient average");
        BitsAssert.Equal(trace.MomentumBuffer, driver.Read(Role.MomentumBuffer), $"{name}: momentum buffer");
    }

    private static StructShape Shape(string name, ElementType type, Layout layout, int count) =>
        layout == Layout.Scalars ? StructShape.OfScalars(name, type, count) : StructShape.OfArray(name, type, count);

    private static TrainingOptions WithLayout(TrainingOptions options, Layout layout) =>
        layout == Layout.LoopedArray ? options with { Unroll = 0 } : options;
}
