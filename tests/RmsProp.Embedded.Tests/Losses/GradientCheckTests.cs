using System.Collections.Generic;
using System.Linq;
using FirmwareSample.Core;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

public sealed class GradientCheckTests
{
    private static readonly float[] Flower = [0.5f, -1.5f, 0.25f, 2f];

    [Fact]
    public void GeneratedGradientAgrees()
    {
        (IrisClassifier parameters, IrisClassifier.Gradient gradient) = Calculate();
        IReadOnlyList<GradientDifference> differences = Compare(parameters, gradient);
        Assert.Equal(["Weights[0]", "Weights[1]", "Weights[2]", "Weights[3]", "Bias"], differences.Select(difference => difference.Path));
        Assert.All(differences, difference => Assert.InRange(difference.RelativeError, 0, 1e-3));
        Assert.Equal([0.5f, -0.25f, 1f, 0.125f], parameters.Weights);
    }

    [Fact]
    public void WrongGradientIsFound()
    {
        (IrisClassifier parameters, IrisClassifier.Gradient gradient) = Calculate();
        gradient.Weights[2] = -gradient.Weights[2];
        GradientDifference worst = Compare(parameters, gradient).MaxBy(difference => difference.RelativeError)!;
        Assert.Equal("Weights[2]", worst.Path);
        Assert.InRange(worst.RelativeError, 1.5, 2.5);
    }

    private static (IrisClassifier Parameters, IrisClassifier.Gradient Gradient) Calculate()
    {
        IrisClassifier parameters = new() { Weights = [0.5f, -0.25f, 1f, 0.125f], Bias = -0.5f };
        IrisClassifier.Gradient gradient = new() { Weights = new float[IrisClassifier.Features] };
        IrisClassifier.AddCrossEntropyGradient(in parameters, Flower, isVirginica: true, ref gradient);
        return (parameters, gradient);
    }

    private static IReadOnlyList<GradientDifference> Compare(IrisClassifier parameters, IrisClassifier.Gradient gradient) =>
        GradientCheck.Compare(parameters, gradient, (in IrisClassifier p) => IrisClassifier.CrossEntropy(in p, Flower, isVirginica: true));
}
