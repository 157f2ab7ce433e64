using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Clipping by value and by norm, against loops of its own, bit for bit in either layout.</summary>
public sealed class ClipTests
{
    // With Alpha 0, s is the square of the clipped gradient g; where that is 0, the movement g / (sqrt(s) + epsilon) still shows g.
    private const string ClippedShows = "LearningRate = 1, Alpha = 0, Unroll = 4, ";

    private const string Unrolled = "public float A; [Parameter(Length = 3)] public float[] B; public float C;";

    private const string Looped = "public float A; [Parameter(Length = 6)] public float[] B; public float C;";

    private const string Many = "[Parameter(Length = 70)] public float[] A; public float B;";

    public static TheoryData<string, float> Cases => new()
    {
        { Unrolled, 1e-3f }, { Unrolled, 1 }, { Unrolled, 1e18f }, { Unrolled, 1e-44f },
        { Looped, 1e-3f }, { Looped, 1 }, { Looped, 1e18f }, { Looped, 1e-44f },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void ByValue(string fields, float scale)
    {
        float limit = 0.5f * scale;
        float[] gradient = Gradient(fields, scale);
        float[] expected = [.. gradient.Select(g => Math.Clamp(g, -limit, limit))];

        Assert.Equal(Outcome(expected), Outcome($"ClipValue = {Text(limit)}", fields, gradient));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ByGlobalNorm(string fields, float scale)
    {
        float limit = 1.5f * scale;
        float[] gradient = Gradient(fields, scale);

        Assert.Equal(Outcome(Clipped(gradient, limit)), Outcome($"ClipGlobalNorm = {Text(limit)}", fields, gradient));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ByNormOfEachField(string fields, float scale)
    {
        float limit = 0.75f * scale;
        float[] gradient = Gradient(fields, scale);
        float[] expected =
        [
            .. Clipped(gradient[..1], limit), .. Clipped(gradient[1..^1], limit), .. Clipped(gradient[^1..], limit),
        ];

        Assert.Equal(Outcome(expected), Outcome($"ClipNorm = {Text(limit)}", fields, gradient));
    }

    [Theory]
    [InlineData("ClipNorm")]
    [InlineData("ClipGlobalNorm")]
    public void AShortGradientAndNoneAtAllAreLeftAlone(string option)
    {
        float[] gradient = [0.25f, -0.5f, 0, 0.125f, 0];

        Assert.Equal(Outcome(gradient), Outcome($"{option} = 1", Unrolled, gradient));
        Assert.Equal(new double[10], Outcome($"{option} = 1", Unrolled, new float[5]));
    }

    [Theory]
    [InlineData("ClipValue = 1")]
    [InlineData("ClipNorm = 1")]
    [InlineData("ClipGlobalNorm = 1")]
    [InlineData("ClipGlobalNorm = 1, AccumulateSteps = 2")]
    public void TheLayoutDoesNotMatter(string options)
    {
        // In turn: each gradient in a local; one local for all; a loop. Then scalars in place of an array.
        const string scalars = "public float A; public float B0; public float B1; public float B2; public float C;";
        float[] gradient = Gradient(Unrolled, 1);
        if (!options.Contains("ClipNorm", StringComparison.Ordinal))
        {
            Assert.Equal(Trained(options, scalars, gradient), Trained(options, Unrolled, gradient));
        }

        Assert.Equal(Trained(options + ", Unroll = 0", Unrolled, gradient), Trained(options, Unrolled, gradient));

        float[] wide = [.. Enumerable.Range(0, 71).Select(i => MathF.Sin(i))];
        Assert.Equal(Trained(options + ", Unroll = 70", Many, wide), Trained(options, Many, wide));
    }

    [Theory]
    [InlineData("ClipValue = 1")]
    [InlineData("ClipNorm = 1")]
    [InlineData("ClipGlobalNorm = 1")]
    [InlineData("MaxStep = 0.1")]
    [InlineData(EveryOption.Difference)]
    [InlineData(EveryOption.NonNegative)]
    public void WhatIsNotFiniteIsRejectedBeforeItIsClipped(string options)
    {
        using OptionProject project = new([.. new[] { Unrolled, Looped }.Select(fields => OptionProject.Model(options, fields))]);
        for (int index = 0; index < 2; index++)
        {
            TrainedModel model = project.Start(index);
            double[] gradient = [.. model.Parameters.Select((_, place) => 0.1 * (place + 1))];
            for (int step = 0; step < 4; step++)
            {
                Assert.True(model.Step(gradient));
            }

            int rejected = 0;
            foreach (double bad in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2e20 })
            {
                for (int place = 0; place < gradient.Length; place++)
                {
                    double[] damaged = [.. gradient];
                    damaged[place] = bad;
                    model.SetState("RejectedSteps", 0);
                    ulong[] before = model.Everything;
                    Assert.False(model.Step(damaged), $"{bad} in place {place} with {options}");

                    Assert.Equal([1], model.State("RejectedSteps"));
                    model.SetState("RejectedSteps", 0);
                    Assert.Equal(before, model.Everything);
                    rejected++;
                }
            }

            Assert.Equal(4 * gradient.Length, rejected);
            Assert.True(model.Step(gradient));
        }
    }

    [Fact]
    public void AMixedStructHasOneNorm()
    {
        using OptionProject project = new(OptionProject.Model("Alpha = 0, ClipGlobalNorm = 1", "public float A; public double B; public float C;"));
        TrainedModel model = project.Start();
        Assert.True(model.Step(3, 4e150, 12));

        // The norm of a double may lie far beyond what a float can hold; the floats then vanish beside it.
        Assert.Equal([0, 1, 0], model.State("SquareAverage"));

        Assert.True(model.Step(3, 4, 12));
        double[] expected = [9.0 / 169, 16.0 / 169, 144.0 / 169];
        Assert.All(model.State("SquareAverage").Zip(expected), pair => Assert.InRange(pair.First, pair.Second * 0.999999, pair.Second * 1.000001));
    }

    private static float[] Clipped(float[] gradient, float limit)
    {
        float largest = gradient.Max(MathF.Abs);
        float sum = 0;
        foreach (float g in gradient)
        {
            float ratio = g / largest;
            sum += ratio * ratio;
        }

        float norm = largest * MathF.Sqrt(sum);
        float factor = norm > limit ? limit / norm : 1;
        return [.. gradient.Select(g => g * factor)];
    }

    private static double[] Outcome(float[] gradient)
    {
        IEnumerable<float> squares = gradient.Select(g => g * g);
        return [.. squares.Concat(gradient.Select(g => g / (MathF.Sqrt(g * g) + 1e-8f))).Select(value => (double)value)];
    }

    private static float[] Gradient(string fields, float scale) =>
        [.. Enumerable.Range(0, fields == Unrolled ? 5 : 8).Select(index => scale * (index % 2 == 0 ? 1 : -1) * (0.3f + 0.21f * index))];

    private static double[] Outcome(string options, string fields, float[] gradient)
    {
        using OptionProject project = new(OptionProject.Model(ClippedShows + options, fields));
        TrainedModel model = project.Start();
        Assert.True(model.Step([.. gradient.Select(g => (double)g)]));
        return [.. model.State("SquareAverage"), .. model.Parameters.Select(parameter => 0 - parameter)];
    }

    private static double[] Trained(string options, string fields, float[] gradient)
    {
        using OptionProject project = new(OptionProject.Model(options, fields));
        TrainedModel model = project.Start();
        for (int step = 0; step < 20; step++)
        {
            Assert.True(model.Step([.. gradient.Select(g => (double)(g * (step + 1)))]));
        }

        return model.Parameters;
    }

    private static string Text(float value) => ((double)value).ToString("R", CultureInfo.InvariantCulture);
}
