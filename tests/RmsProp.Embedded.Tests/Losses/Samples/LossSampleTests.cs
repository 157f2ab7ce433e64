using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses.Samples;

/// <summary>Each sample learns the answer that is known otherwise.</summary>
public sealed class LossSampleTests
{
    [Fact]
    public void ThermistorIsCalibrated()
    {
        // A 10 kOhm NTC from -20 to 80 degrees Celsius.
        SteinhartHart known = new() { A = 3.354f, B = 0.2566f, C = 0.0004f };
        float[] resistances = [.. Enumerable.Range(0, 21).Select(i => MathF.Exp(7.1f + (0.21f * i)))];

        SteinhartHart.Trainer trainer = new();
        for (int step = 0; step < 200_000; step++)
        {
            float resistance = resistances[step * 8 % resistances.Length];
            trainer.TrainSquaredError(resistance, SteinhartHart.Temperature(in known, resistance));
        }

        Assert.All(resistances, resistance => Assert.Equal(
            SteinhartHart.Temperature(in known, resistance), SteinhartHart.Temperature(in trainer.Parameters, resistance), 0.1f));
        Assert.Equal(0, trainer.State.RejectedSteps);
    }

    [Fact]
    public void IrisClassifierReachesTheOptimum()
    {
        (float[] Features, bool IsVirginica)[] flowers = Flowers();
        IrisClassifier.Trainer trainer = new();
        IrisClassifier.Gradient gradient = new() { Weights = new float[IrisClassifier.Features] };
        for (int step = 0; step < 4_000; step++)
        {
            IrisClassifier.ZeroGradient(ref gradient);
            foreach ((float[] features, bool isVirginica) in flowers)
            {
                IrisClassifier.AddCrossEntropyGradient(in trainer.Parameters, features, isVirginica, ref gradient);
            }

            IrisClassifier.Step(ref trainer.Parameters, in gradient, ref trainer.State);
        }

        double[] optimum = Newton(flowers);
        Assert.Equal(optimum[0], trainer.Parameters.Bias, 0.02);
        Assert.All(Enumerable.Range(0, IrisClassifier.Features), i => Assert.Equal(optimum[i + 1], trainer.Parameters.Weights[i], 0.02));
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

    /// <summary>Versicolor and virginica, each feature with mean 0 and variance 1.</summary>
    private static (float[] Features, bool IsVirginica)[] Flowers()
    {
        using StreamReader reader = new(typeof(LossSampleTests).Assembly.GetManifestResourceStream("iris.csv")!);
        double[][] rows = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .Where(row => row[4] > 0)];
        for (int i = 0; i < IrisClassifier.Features; i++)
        {
            double mean = rows.Average(row => row[i]);
            double deviation = Math.Sqrt(rows.Average(row => (row[i] - mean) * (row[i] - mean)));
            Array.ForEach(rows, row => row[i] = (row[i] - mean) / deviation);
        }

        return [.. rows.Select(row => (row.Take(IrisClassifier.Features).Select(value => (float)value).ToArray(), row[4] == 2))];
    }

    /// <summary>The minimum by Newton's method in double: bias, then weights.</summary>
    private static double[] Newton((float[] Features, bool IsVirginica)[] flowers)
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

            foreach ((float[] features, bool isVirginica) in flowers)
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
