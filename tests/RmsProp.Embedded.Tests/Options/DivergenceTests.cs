using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Where other libraries' RMSprop ends in NaN or jumps, the generated one goes on: 10,000 steps each.</summary>
public sealed class DivergenceTests
{
    private const int Steps = 10_000;

    private const double LongestStep = 0.1;

    private static readonly string[] Variants = ["Difference", "NonNegative"];

    /// <summary>Near-constant gradients, as a function of the step, counted from 0, and the form that they make NaN.</summary>
    public enum Trap
    {
        /// <summary>Constant 0.1; averages by multiplication and addition.</summary>
        ConstantGradient,

        /// <summary>1 + 1e-3 sin t; PyTorch's lerp.</summary>
        LerpedAverage,

        /// <summary>1 + 1e-4 sin t; Keras' defaults.</summary>
        KerasDefaults,
    }

    [Theory]
    [InlineData(Trap.ConstantGradient)]
    [InlineData(Trap.LerpedAverage)]
    [InlineData(Trap.KerasDefaults)]
    public void ACentredVarianceThatCancelsIsHarmless(Trap trap)
    {
        using OptionProject project = new([.. Variants.Select(variant => OptionProject.Model(Arguments(trap, variant), "public float X;"))]);
        for (int index = 0; index < Variants.Length; index++)
        {
            TrainedModel model = project.Start(index);
            for (int step = 0; step < Steps; step++)
            {
                double before = model.Parameters[0];
                Assert.True(model.Step(Gradient(trap, step)));
                double moved = Math.Abs(model.Parameters[0] - before);

                // The difference of two parameters is exact to half a unit in the last place of the larger.
                double rounding = Math.Max(Math.Abs(before), 1) * Math.Pow(2, -23);
                Assert.True(moved <= LongestStep + rounding, $"{trap}, {Variants[index]}: moved by {moved} in step {step}");
            }

            Assert.All(model.Everything, bits => Assert.True(double.IsFinite(BitConverter.UInt64BitsToDouble(bits))));
        }
    }

    [Theory]
    [InlineData(Trap.ConstantGradient, 1201)]
    [InlineData(Trap.LerpedAverage, 5550)]
    [InlineData(Trap.KerasDefaults, 387)]
    public void TheNaiveFormIsNaN(Trap trap, int expected)
    {
        float alpha = trap == Trap.KerasDefaults ? 0.9f : 0.99f;
        float oneMinusAlpha = (float)(1 - (trap == Trap.KerasDefaults ? 0.9 : 0.99));
        float squareAverage = 0, gradientAverage = 0;
        int first = -1;
        for (int step = 0; step < Steps && first < 0; step++)
        {
            float g = Gradient(trap, step);
            squareAverage = alpha * squareAverage + oneMinusAlpha * g * g;
            gradientAverage = trap == Trap.LerpedAverage
                ? gradientAverage + oneMinusAlpha * (g - gradientAverage)
                : alpha * gradientAverage + oneMinusAlpha * g;
            float variance = squareAverage - gradientAverage * gradientAverage;
            float denominator = trap == Trap.KerasDefaults ? MathF.Sqrt(variance + 1e-7f) : MathF.Sqrt(variance) + 1e-8f;
            first = float.IsNaN(g / denominator) ? step : -1;
        }

        Assert.Equal(expected, first);
    }

    [Fact]
    public void ADenominatorNearEpsilonMakesNoJump()
    {
        // The variance of a constant gradient vanishes, so the step tends to LearningRate * g / Epsilon: 10,000 here.
        const string options = "LearningRate = 0.001, Alpha = 0.9, Epsilon = 1e-8, Centered = true";
        using OptionProject project = new(
            OptionProject.Model(options, "public double X;"), OptionProject.Model(options + ", MaxStep = 0.1", "public double X;"));
        double unlimited = LongestMovement(project.Start(0));
        double limited = LongestMovement(project.Start(1));

        Assert.True(unlimited > 1000, $"moved by {unlimited}");
        Assert.InRange(limited, LongestStep * 0.999, LongestStep * 1.000001);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(2e20)]
    public void ABadGradientNowAndThenDoesNoHarm(double bad)
    {
        using OptionProject project = new(OptionProject.Model("MaxStep = 0.1, Momentum = 0.9, Centered = true", "public float X;"));
        TrainedModel model = project.Start();
        for (int step = 0; step < Steps; step++)
        {
            bool isBad = step % 100 == 7;
            Assert.Equal(!isBad, model.Step(isBad ? bad : Math.Sin(step) + model.Parameters[0]));
        }

        Assert.Equal([Steps / 100], model.State("RejectedSteps"));
        Assert.All(model.Everything, bits => Assert.True(double.IsFinite(BitConverter.UInt64BitsToDouble(bits))));
    }

    [Fact]
    public void NoSlopeAtAllLeavesTheParameterAlone()
    {
        using OptionProject project = new(OptionProject.Model("Centered = true, Epsilon = 1e-12", "public float X;"));
        TrainedModel model = project.Start();
        model.Parameters = [0.25];
        for (int step = 0; step < Steps; step++)
        {
            Assert.True(model.Step(0));
        }

        Assert.Equal([0.25], model.Parameters);
    }

    private static double LongestMovement(TrainedModel model)
    {
        double longest = 0;
        for (int step = 0; step < Steps; step++)
        {
            double before = model.Parameters[0];
            Assert.True(model.Step(0.1));
            longest = Math.Max(longest, Math.Abs(model.Parameters[0] - before));
        }

        return longest;
    }

    private static string Arguments(Trap trap, string variance) =>
        (trap == Trap.KerasDefaults
            ? "LearningRate = 0.001, Alpha = 0.9, Epsilon = 1e-7, EpsilonPlacement = EpsilonPlacement.InsideSquareRoot"
            : "LearningRate = 0.01, Alpha = 0.99, Epsilon = 1e-8")
        + $", Centered = true, MaxStep = 0.1, Variance = CenteredVariance.{variance}";

    private static float Gradient(Trap trap, int step) => trap switch
    {
        Trap.ConstantGradient => 0.1f,
        Trap.LerpedAverage => (float)(1 + 1e-3 * Math.Sin(step)),
        _ => (float)(1 + 1e-4 * Math.Sin(step)),
    };
}
