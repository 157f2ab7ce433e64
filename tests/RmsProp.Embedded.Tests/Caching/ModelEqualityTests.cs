using System.Linq;
using RmsProp.Embedded.Generator;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>Models are equal exactly when the generated code is the same.</summary>
public sealed class ModelEqualityTests
{
    private const string Source = """
        using RmsProp.Embedded;

        namespace Sample
        {
            public struct Line { public float Gain; public float Offset; }

            public partial class Outer
            {
                [RmsProp(Alpha = 0.9)]
                public partial struct Model
                {
                    public Line First;
                    [Parameter(Length = 4)] public double[] Taps;
                }
            }
        }
        """;

    [Fact]
    public void TheSameSourceParsedTwiceGivesEqualModels()
    {
        foreach (CorpusSource source in SourceCorpus.All)
        {
            object[] first = Models(source.Project, source.Source);
            object[] second = Models(source.Project, source.Source);

            Assert.NotEmpty(first);
            Assert.Null(ModelComparer.FirstDifference(first, second));
            Assert.Equal(first, second);
            Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
        }
    }

    [Theory]
    [InlineData("Alpha = 0.9", "Alpha = 0.8", "Fields[0].Fields[0].Training.Alpha: 0.9 != 0.8")]
    [InlineData("Alpha = 0.9", "Alpha = 0.9, Centered = true", "Options.Centered: False != True")]
    [InlineData("Alpha = 0.9", "Alpha = 0.9, Unroll = 3", "Options.Unroll: 16 != 3")]
    [InlineData("Length = 4", "Length = 5", "Fields[1].Length: 4 != 5")]
    [InlineData("double[] Taps", "double[] Weights", "Fields[1].Name: Taps != Weights")]
    [InlineData("double[] Taps", "float[] Taps", "Fields[1].Type: Double != Float")]
    [InlineData("public float Offset", "[Frozen] public float Offset", "Fields[0].Fields[1].Training: HyperParameters")]
    [InlineData("public Line First;", "public Line First; public float Bias;", "Fields[1].Type: Double != Float")]
    [InlineData("namespace Sample", "namespace Example", "Hierarchy.Namespace: Sample != Example")]
    [InlineData("partial class Outer", "partial struct Outer", "Hierarchy.Containers[0].Keyword: class != struct")]
    [InlineData("struct Model", "record struct Model", "Hierarchy.Type.Keyword: struct != record struct")]
    public void AModelDiffersWhereItsSourceDiffers(string old, string replacement, string difference)
    {
        object before = Assert.Single(Models(HarnessOptions.Default, Source));
        object after = Assert.Single(Models(HarnessOptions.Default, Source.Replace(old, replacement)));

        Assert.NotEqual(before, after);
        Assert.StartsWith("model." + difference, ModelComparer.FirstDifference(before, after));
    }

    [Theory]
    [InlineData("[RmsProp", "// A comment.\n[RmsProp")]
    [InlineData("public Line First;", "public Line First; public static int Count; public float Sum() => First.Gain;")]
    [InlineData("Alpha = 0.9", "Alpha = 9 / 10.0")]
    [InlineData("Alpha = 0.9", "Alpha = 0.9, Momentum = 0")]
    [InlineData("public partial struct", "internal partial struct")]
    public void AModelIsEqualWhereTheGeneratedCodeIsTheSame(string old, string replacement)
    {
        object[] before = Models(HarnessOptions.Default, Source);
        object[] after = Models(HarnessOptions.Default, Source.Replace(old, replacement));

        Assert.Null(ModelComparer.FirstDifference(before, after));
        Assert.Equal(before, after);
    }

    private static object[] Models(HarnessOptions project, string source)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(project, source);
        return [.. run.Result.TrackedSteps[TrackingNames.Models].SelectMany(step => step.Outputs).Select(output => output.Value)];
    }
}
