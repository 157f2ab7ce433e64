using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Each row of the README's table of libraries gives what that library's own formula gives.</summary>
public sealed class LibraryTests
{
    private const int Steps = 200;

    private const double Tolerance = 1e-13;

    private const string MomentumWithRate = "Momentum = 0.9, LearningRateInMomentum = true";

    private static readonly double[] Start = [1, -0.5, 3];

    [Theory]
    [InlineData("")]
    [InlineData("Momentum = 0.9")]
    [InlineData("Centered = true")]
    [InlineData("Momentum = 0.9, Centered = true, WeightDecay = 0.01")]
    public void PyTorch(string further) =>
        Compare("PyTorch", further, LibraryFormulas.PyTorch, Read(further, new(0.01, 0.99, 1e-8)));

    [Theory]
    [InlineData("")]
    [InlineData(MomentumWithRate)]
    [InlineData("Centered = true")]
    [InlineData("Centered = true, DecoupledWeightDecay = 0.1, " + MomentumWithRate)]
    public void Keras(string further) =>
        Compare("Keras 3", further, LibraryFormulas.Keras, Read(further, new(0.001, 0.9, 1e-7)));

    [Theory]
    [InlineData("LearningRate = 0.003")]
    [InlineData("LearningRate = 0.003, " + MomentumWithRate)]
    [InlineData("LearningRate = 0.003, Centered = true, " + MomentumWithRate)]
    public void TensorFlow(string further) =>
        Compare("TensorFlow 1", further, LibraryFormulas.TensorFlow, Read(further, new(0.003, 0.9, 1e-10)));

    [Theory]
    [InlineData("")]
    [InlineData(MomentumWithRate)]
    [InlineData("Centered = true, WeightDecay = 0.01, " + MomentumWithRate)]
    [InlineData("Centered = true, DecoupledWeightDecay = 0.1, " + MomentumWithRate)]
    public void Timm(string further) =>
        Compare("timm RMSpropTF", further, LibraryFormulas.Timm, Read(further, new(0.01, 0.9, 1e-10)));

    [Theory]
    [InlineData("LearningRate = 0.003")]
    [InlineData("LearningRate = 0.003, " + MomentumWithRate)]
    [InlineData("LearningRate = 0.003, Nesterov = true, " + MomentumWithRate)]
    [InlineData("LearningRate = 0.003, BiasCorrection = true")]
    [InlineData("LearningRate = 0.003, Centered = true")]
    [InlineData("LearningRate = 0.003, BiasCorrection = true, Centered = true, Nesterov = true, " + MomentumWithRate)]
    [InlineData("LearningRate = 0.003, InitialSquareAverage = 0.5")]
    public void Optax(string further) =>
        Compare("optax", further, LibraryFormulas.Optax, Read(further, new(0.003, 0.9, 1e-8)));

    [Fact]
    public void Dl4j() => Compare("DL4J", "", LibraryFormulas.Dl4j, new(0.1, 0.95, 1e-8));

    [Fact]
    public void Ensmallen() => Compare("ensmallen", "", LibraryFormulas.Ensmallen, new(0.01, 0.99, 1e-8));

    [Theory]
    [InlineData("LearningRate = 0.003")]
    [InlineData("LearningRate = 0.003, Centered = true, WeightDecay = 0.01")]
    public void Burn(string further) =>
        Compare("burn", further, LibraryFormulas.Burn, Read(further, new(0.003, 0.99, 1e-5) { Momentum = 0.9 }));

    [Fact]
    public void TheTableHasARowForEachOfThem() => Assert.Equal(
        ["PyTorch", "Keras 3", "TensorFlow 1", "timm RMSpropTF", "optax", "DL4J", "ensmallen", "burn"],
        ReadmeTable.After("## Other libraries").Select(row => row[0]));

    /// <summary>What the further arguments mean to a library.</summary>
    private static LibraryOptions Read(string further, LibraryOptions defaults) => defaults with
    {
        Momentum = further.Contains("Momentum = 0.9", StringComparison.Ordinal) ? 0.9 : defaults.Momentum,
        Centered = further.Contains("Centered", StringComparison.Ordinal),
        Nesterov = further.Contains("Nesterov", StringComparison.Ordinal),
        BiasCorrection = further.Contains("BiasCorrection", StringComparison.Ordinal),
        WeightDecay = further.Contains(" WeightDecay = 0.01", StringComparison.Ordinal) ? 0.01 : 0,
        DecoupledWeightDecay = further.Contains("DecoupledWeightDecay = 0.1", StringComparison.Ordinal) ? 0.1 : 0,
        InitialScale = further.Contains("InitialSquareAverage = 0.5", StringComparison.Ordinal) ? 0.5 : 0,
    };

    private static void Compare(
        string library, string further, Func<LibraryOptions, Func<double, double, double>> formula, LibraryOptions options)
    {
        string row = ReadmeTable.After("## Other libraries").Single(row => row[0] == library)[1].Trim('`');
        string arguments = further.Length > 0 ? $"{row}, {further}" : row;
        using OptionProject project = new(OptionProject.Model(arguments, "public double X, Y, Z;"));
        TrainedModel model = project.Start();
        model.Parameters = Start;
        double[] expected = [.. Start];
        Func<double, double, double>[] updates = [.. Start.Select(_ => formula(options))];

        for (int step = 0; step < Steps; step++)
        {
            // Three scales, which change so much that no variance cancels; zero at first, since that of a single gradient is but rounding.
            double[] gradient = [.. expected.Select((_, index) => Math.Sin(1.7 * step * (index + 1)) * Math.Pow(10, index - 1))];
            Assert.True(model.Step(gradient));
            for (int index = 0; index < expected.Length; index++)
            {
                expected[index] = updates[index](expected[index], gradient[index]);
                double difference = Math.Abs(model.Parameters[index] - expected[index]);
                Assert.True(
                    difference <= Tolerance * Math.Max(1, Math.Abs(expected[index])),
                    $"{library} with {arguments}: parameter {index} is off by {difference} after step {step}");
            }
        }
    }
}
