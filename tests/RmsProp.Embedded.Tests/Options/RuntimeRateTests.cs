using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Whatever the program makes the learning rate: a step is refused, or stays finite.</summary>
public sealed class RuntimeRateTests
{
    private const string GroupOfALargeRate = "[Parameter(LearningRate = 1e10)] public float X;";

    [Theory]
    [InlineData("public float X;", "Centered = true")]
    [InlineData("public float X;", "Centered = true, Momentum = 0.9")]
    [InlineData("public float X;", "Centered = true, Momentum = 0.9, Nesterov = true, LearningRateInMomentum = true")]
    [InlineData("public float X;", "Centered = true, Variance = CenteredVariance.NonNegative, EpsilonPlacement = EpsilonPlacement.InsideSquareRoot")]
    [InlineData("public double X;", "Centered = true")]
    [InlineData("public float Y; public double X;", "Centered = true")]
    [InlineData(GroupOfALargeRate, "Centered = false")]
    [InlineData("[Parameter(LearningRate = 1)] public float X;", "Centered = true")]
    public void ARateIsRefusedOrItsStepIsFinite(string fields, string options)
    {
        using OptionProject project = new(OptionProject.Model($"RuntimeLearningRate = true, Alpha = 0.9, {options}", fields));
        TrainedModel model = project.Start();
        model.Reset();
        bool isDouble = fields.Contains("double", StringComparison.Ordinal);

        // The largest gradient that is accepted, until the variance of a centred form is nothing but epsilon.
        double[] gradient = [.. model.Parameters.Select((_, place) => isDouble && place == model.Parameters.Length - 1 ? 0.99 * Math.Pow(2, 510) : 0.99 * Math.Pow(2, 62))];
        model.SetState("LearningRate", 1e-30);
        for (int step = 0; step < 2000; step++)
        {
            Assert.True(model.Step(gradient));
        }

        int accepted = 0;
        int refused = 0;
        for (int power = -20; power < (isDouble ? 1024 : 128); power++)
        {
            model.Parameters = [.. gradient.Select(_ => 0.0)];
            model.SetState("LearningRate", Math.ScaleB(1, power));
            bool isAccepted = model.Step(gradient);
            (accepted, refused) = isAccepted ? (accepted + 1, refused) : (accepted, refused + 1);
            Assert.All(model.Parameters, parameter => Assert.True(double.IsFinite(parameter), $"The rate 2^{power} made it {parameter}."));
            Assert.All(model.StateNames.SelectMany(model.State), value => Assert.True(double.IsFinite(value)));
        }

        // Neither is refused altogether.
        Assert.True(accepted > 20 && refused > 20, $"{accepted} accepted, {refused} refused");
        Assert.Equal([refused], model.State("RejectedSteps"));
    }

    [Fact]
    public void WithoutCentringTheBoundIsThatOfGradients()
    {
        using OptionProject project = new(OptionProject.Model("RuntimeLearningRate = true", "public float X;"));
        TrainedModel model = project.Start();
        model.Reset();

        model.SetState("LearningRate", BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(4611686018427387904f) - 1));
        Assert.True(model.Step(1));
        model.SetState("LearningRate", 4611686018427387904f);
        Assert.False(model.Step(1));
    }
}
