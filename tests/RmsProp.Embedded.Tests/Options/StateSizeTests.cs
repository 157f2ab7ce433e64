using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>The state holds what the options need and nothing else, and takes the memory that the generated file says.</summary>
public sealed class StateSizeTests
{
    private const string Scalars = "public float A; public float B; public float C;";

    private const string Arrays = "public float A; [Parameter(Length = 5)] public float[] B; [Parameter(Length = 20)] public double[] C;";

    /// <summary>Options, and what each of them adds to the state of floats: values per parameter, floats, and counters.</summary>
    public static TheoryData<string, string[], int, int> Options => new()
    {
        { "", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "NonFinite = NonFinite.Ignore", ["SquareAverage"], 1, 0 },
        { "EpsilonPlacement = EpsilonPlacement.InsideSquareRoot", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "InitialSquareAverage = 1", ["SquareAverage", "RejectedSteps", "IsStarted"], 1, 2 },
        { "WeightDecay = 0.1", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "DecoupledWeightDecay = 0.1", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "Momentum = 0.9", ["SquareAverage", "MomentumBuffer", "RejectedSteps"], 2, 1 },
        { "Momentum = 0.9, LearningRateInMomentum = true", ["SquareAverage", "MomentumBuffer", "RejectedSteps"], 2, 1 },
        { "Momentum = 0.9, Nesterov = true", ["SquareAverage", "MomentumBuffer", "RejectedSteps"], 2, 1 },
        { "Centered = true", ["SquareAverage", "GradientAverage", "RejectedSteps"], 2, 1 },
        { "Centered = true, Variance = CenteredVariance.NonNegative", ["Variance", "GradientAverage", "RejectedSteps"], 2, 1 },
        { "BiasCorrection = true", ["SquareAverage", "Correction", "RejectedSteps"], 1, 2 },
        { "AccumulateSteps = 4", ["SquareAverage", "GradientSum", "RejectedSteps", "AccumulatedGradients"], 2, 2 },
        { "MaxStep = 0.1", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "ClipValue = 1", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "ClipNorm = 1", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "ClipGlobalNorm = 1", ["SquareAverage", "RejectedSteps"], 1, 1 },
        { "RuntimeLearningRate = true", ["SquareAverage", "LearningRate", "RejectedSteps", "IsStarted"], 1, 3 },
        { "WarmupSteps = 5", ["SquareAverage", "RejectedSteps", "StepCount"], 1, 2 },
        { "Schedule = Schedule.Cosine, ScheduleSteps = 9", ["SquareAverage", "RejectedSteps", "StepCount"], 1, 2 },
        {
            "Schedule = Schedule.Exponential",
            ["SquareAverage", "RateFactor", "RejectedSteps", "StepCount", "IsStarted"], 1, 4
        },
        {
            EveryOption.Difference,
            [
                "SquareAverage", "GradientAverage", "MomentumBuffer", "GradientSum", "RateFactor", "Correction", "RejectedSteps", "StepCount",
                "AccumulatedGradients", "IsStarted",
            ],
            4, 6
        },
        {
            EveryOption.NonNegative,
            [
                "Variance", "GradientAverage", "MomentumBuffer", "GradientSum", "LearningRate", "RejectedSteps", "AccumulatedGradients", "IsStarted",
            ],
            4, 4
        },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void TheStateIsWhatTheOptionsNeed(string options, string[] names, int valuesPerParameter, int others)
    {
        using OptionProject project = new(OptionProject.Model(options, Scalars));
        TrainedModel model = project.Start();

        Assert.Equal(names.Order(StringComparer.Ordinal), model.StateNames.Order(StringComparer.Ordinal));
        int expected = ((3 * valuesPerParameter) + others) * sizeof(float);
        Assert.Equal(expected, model.Constant("StateBytes"));
        Assert.Equal(expected, model.StateSize);
    }

    [Theory]
    [InlineData(Scalars, 0)]
    [InlineData("public double A; public float B;", 0)]
    [InlineData("public float A; public double B; public float C;", 0)]
    [InlineData(Arrays, 48 + 184)]
    [InlineData("public Line A; public double B; public Line C;", 0)]
    [InlineData("public float A; public Layer B; public double C;", 40)]
    [InlineData("public float A; public Taps B; public Wide C;", 0)]
    public void TheHeaderTellsTheMemoryThatTheStateTakes(string fields, int arrayBytes)
    {
        string[] options = [.. Options.Select(row => (string)row[0])];
        string[] declarations = [.. options.Select(option => Nested + OptionProject.Model(option, fields))];
        using OptionProject project = new(declarations);
        for (int index = 0; index < options.Length; index++)
        {
            TrainedModel model = project.Start(index);
            string source = "using RmsProp.Embedded;\n" + declarations[index];
            string header = GeneratorHarness.RunUnchecked(HarnessOptions.Default, source).SingleFile;
            int documented = int.Parse(Regex.Match(header, @"optimizer state\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
            int arrays = model.StateNames.Count(PerParameter.Contains) * arrayBytes;

            Assert.True(documented - arrays == model.StateSize, $"{options[index]}: {documented} - {arrays} bytes are {model.StateSize}");
        }
    }

    [Theory]
    [InlineData("EpsilonPlacement = EpsilonPlacement.OutsideSquareRoot, Variance = CenteredVariance.Difference, InitialSquareAverage = 0")]
    [InlineData("LearningRateInMomentum = false, Nesterov = false, BiasCorrection = false, DecoupledWeightDecay = 0, AccumulateSteps = 1")]
    [InlineData("MaxStep = 0, ClipValue = 0, ClipNorm = 0, ClipGlobalNorm = 0, RuntimeLearningRate = false")]
    [InlineData("Schedule = Schedule.Constant, WarmupSteps = 0")]
    public void AnOptionThatIsOffCostsNothing(string options) => Assert.Equal(Generated(""), Generated(options));

    private static readonly HashSet<string> PerParameter = ["SquareAverage", "Variance", "GradientAverage", "MomentumBuffer", "GradientSum"];

    private const string Nested = """
        public struct Line { public double Gain; public float Offset; }
        public struct Layer { public float Bias; [Parameter(Length = 3)] public float[] Weights; }
        [System.Runtime.CompilerServices.InlineArray(3)] public struct Taps { private float first; }
        [System.Runtime.CompilerServices.InlineArray(18)] public struct Wide { private double first; }

        """;

    private static string Generated(string options) =>
        GeneratorHarness.Run("using RmsProp.Embedded;\n" + OptionProject.Model(options, Arrays)).SingleFile;
}
