using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>An <c>[InlineArray]</c> trains bit for bit as an array of the same length.</summary>
public sealed class InlineArrayTests
{
    private const int Length = 6;

    private const string Source = """
        using RmsProp.Embedded;

        [System.Runtime.CompilerServices.InlineArray(3)]
        public struct Taps
        {
            private float first;
        }

        [RmsProp]
        public partial struct Model
        {
            public Taps Weights;
        }
        """;

    [Theory]
    [InlineData(ElementType.Float, Length)]
    [InlineData(ElementType.Float, 0)]
    [InlineData(ElementType.Double, Length)]
    [InlineData(ElementType.Double, 0)]
    public void TrainsAsAnArray(ElementType type, int unroll)
    {
        TrainingOptions options = new()
        {
            Unroll = unroll, Centered = true, Momentum = 0.9, WeightDecay = 0.01, InitialSquareAverage = 0.5, ClipNorm = 1, AccumulateSteps = 2,
        };
        StructShape inline = Shape("Inline", type, isInline: true);
        StructShape array = Shape("Array", type, isInline: false);
        using LoadedAssembly assembly = GeneratorHarness
            .RunUnchecked(HarnessOptions.Default, DriverSource.Write(inline, options), DriverSource.Write(array, options))
            .Load();
        ITrainingDriver actual = assembly.Create<ITrainingDriver>(DriverSource.DriverName(inline));
        ITrainingDriver expected = assembly.Create<ITrainingDriver>(DriverSource.DriverName(array));
        actual.Reset();
        expected.Reset();

        for (int step = 0; step < 50; step++)
        {
            ulong[] gradient = [.. Enumerable.Range(0, Length + 1).Select(place => Values.Of(type, step == 9 ? double.NaN : Math.Sin(step * place + 1)))];
            actual.Write(Role.Gradient, gradient);
            expected.Write(Role.Gradient, gradient);

            Assert.Equal(step != 9, actual.Step());
            Assert.Equal(step != 9, expected.Step());
            BitsAssert.Equal(expected.ReadEverything(), actual.ReadEverything(), $"step {step}");
        }

        ITrainingDriver copy = assembly.Create<ITrainingDriver>(DriverSource.DriverName(inline));
        actual.CopyTo(copy);
        BitsAssert.Equal(expected.Read(Role.Parameters), copy.Read(Role.Parameters), "copy");
    }

    [Fact]
    public void BeforeCSharp12ThereIsADiagnostic()
    {
        HarnessOptions options = HarnessOptions.Default with { LanguageVersion = LanguageVersion.CSharp11 };
        GeneratorRun run = GeneratorHarness.RunUnchecked(options, Source);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("RMSP025", diagnostic.Id);
        Assert.Equal("Weights", Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        GeneratorHarness.Run(options with { LanguageVersion = LanguageVersion.CSharp12 }, Source);
    }

    private static StructShape Shape(string name, ElementType type, bool isInline) =>
        new(name, [new ArrayField("Weights", type, Length) { IsInline = isInline }, new ScalarField("Bias", type)]);
}
