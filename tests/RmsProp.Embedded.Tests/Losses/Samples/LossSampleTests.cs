using System;
using System.IO;
using System.Linq;
using FirmwareSample;
using FirmwareSample.Core;
using FirmwareSample.Losses;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses.Samples;

/// <summary>Each sample learns the answer that is known otherwise.</summary>
public sealed class LossSampleTests
{
    [Fact]
    public void ThermistorIsCalibrated()
    {
        using StringWriter output = new();
        ThermistorLearner learner = new ThermistorSample(output).Run();

        Assert.InRange(learner.LargestError(), 0f, 0.1f);
        Assert.Equal(0, learner.Trainer.State.RejectedSteps);
        Assert.Equal(6, output.ToString().Split('\n').Count(line => line.StartsWith("step ", StringComparison.Ordinal)));
    }

    [Fact]
    public void IrisClassifierReachesTheOptimum()
    {
        using StringWriter output = new();
        IrisClassifier.Trainer trainer = new IrisSample(output).Run().Trainer;

        (double[] Features, bool IsVirginica)[] flowers = Flowers();
        double[] optimum = Newton(flowers);
        int recognised = flowers.Count(flower => optimum[0] + flower.Features.Select((value, i) => value * optimum[i + 1]).Sum() > 0 == flower.IsVirginica);
        Assert.Equal(optimum[0], trainer.Parameters.Bias, 0.02);
        Assert.All(Enumerable.Range(0, IrisClassifier.Features), i => Assert.Equal(optimum[i + 1], trainer.Parameters.Weights[i], 0.02));
        Assert.Contains($"recognised  {recognised}\n\nRESULT ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thermistor", "1000 / T = ")]
    [InlineData("iris", "step  4000  loss 0.")]
    [InlineData("thermistor", "RESULT 4056a852 3e835341 39d1564c\n")]
    [InlineData("iris", "RESULT be8f6f40 bf178877 400db11f 4018e57e 3db1d4a5\n")]
    public void CommandRunsTheSample(string command, string line)
    {
        using StringWriter output = new();
        using StringWriter error = new();

        Assert.Equal(0, new SampleCommand(output, error).Run([command]));
        Assert.Empty(error.ToString());
        Assert.Contains("\n" + line, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LinearLayerFindsItsMatrix()
    {
        float[] weights = [0.5f, -1.25f, 2f, 0f, 0.75f, -0.3f];
        float[] biases = [0.1f, -0.6f];
        Random random = new(1);
        LinearLayer.Trainer trainer = new();
        for (int step = 0; step < 20_000; step++)
        {
            float[] x = [.. Enumerable.Range(0, 3).Select(_ => (float)((random.NextDouble() * 2) - 1))];
            float[] y = [.. Enumerable.Range(0, 2).Select(row => biases[row] + Enumerable.Range(0, 3).Sum(column => weights[(row * 3) + column] * x[column]))];
            trainer.TrainMeanSquaredError(x, y);
        }

        Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(weights[i], trainer.Parameters.Weights[i], 0.01f));
        Assert.All(Enumerable.Range(0, 2), i => Assert.Equal(biases[i], trainer.Parameters.Biases[i], 0.01f));
    }

    private static (double[] Features, bool IsVirginica)[] Flowers()
    {
        IrisFlowers flowers = IrisFile.Load();
        return [.. flowers.Features
            .Select(feature => (double)feature)
            .Chunk(IrisClassifier.Features)
            .Zip(flowers.AreVirginica)];
    }

    /// <summary>The minimum by Newton's method in double: bias, then weights.</summary>
    private static double[] Newton((double[] Features, bool IsVirginica)[] flowers)
    {
        const int Size = IrisClassifier.Features + 1;
        double[] solution = new double[Size];
        for (int round = 0; round < 30; round++)
        {
            double[,] system = new double[Size, Size + 1];
            for (int i = 0; i < Size; i++)
            {
                system[i, i] = IrisClassifier.Penalty * flowers.Length;
                system[i, Size] = IrisClassifier.Penalty * flowers.Length * solution[i];
            }

            foreach ((double[] features, bool isVirginica) in flowers)
            {
                double[] x = [1, .. features];
                double probability = 1 / (1 + Math.Exp(-x.Zip(solution, (value, weight) => value * weight).Sum()));
                for (int i = 0; i < Size; i++)
                {
                    system[i, Size] += x[i] * (probability - (isVirginica ? 1 : 0));
                    for (int j = 0; j < Size; j++)
                    {
                        system[i, j] += x[i] * x[j] * probability * (1 - probability);
                    }
                }
            }

            Solve(system);
            for (int i = 0; i < Size; i++)
            {
                solution[i] -= system[i, Size];
            }
        }

        return solution;
    }

    /// <summary>Gauss and Jordan's elimination; the matrix is positive definite. The last column becomes the solution.</summary>
    private static void Solve(double[,] system)
    {
        int size = system.GetLength(0);
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = 0; row < size; row++)
            {
                double factor = row == pivot ? (system[pivot, pivot] - 1) / system[pivot, pivot] : system[row, pivot] / system[pivot, pivot];
                for (int column = size; column >= pivot; column--)
                {
                    system[row, column] -= factor * system[pivot, column];
                }
            }
        }
    }
}
