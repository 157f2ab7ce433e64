using System;
using System.Collections.Generic;

using FirmwareSample.Core;

namespace FirmwareSample.Digits;

/// <summary>A network learning digits, epoch by epoch, and how well it does.</summary>
internal sealed class DigitsRun
{
    private readonly DigitsData training;
    private readonly DigitsData test;
    private readonly int batch;
    private readonly List<double> losses = [];
    private readonly List<double> accuracies = [];

    /// <param name="training">What to learn from.</param>
    /// <param name="test">What to test with.</param>
    /// <param name="batch">Samples per step: with 1, each is learnt at once and no gradient is stored.</param>
    /// <param name="seed">Decides the start values.</param>
    public DigitsRun(DigitsData training, DigitsData test, int batch, int seed)
    {
        this.training = training;
        this.test = test;
        this.batch = batch;
        Trainer.Initialize((uint)seed);
    }

    /// <summary>The network.</summary>
    public DigitsNetwork.Trainer Trainer { get; } = new();

    /// <summary>Mean loss while each epoch was learnt.</summary>
    public IReadOnlyList<double> Losses => losses;

    /// <summary>Share of the test pictures that were read rightly after each epoch.</summary>
    public IReadOnlyList<double> Accuracies => accuracies;

    /// <summary>Learns every picture once, in order, and tests.</summary>
    public void LearnEpoch()
    {
        double sum = 0;
        for (int first = 0; first < training.Count; first += batch)
        {
            if (batch == 1)
            {
                sum += Trainer.Train(training.Pixels[first], training.Labels[first]);
                continue;
            }

            sum += Trainer.Accumulate(training.Pixels, training.Labels, first, Math.Min(batch, training.Count - first));
            Trainer.Apply();
        }

        losses.Add(sum / training.Count);
        accuracies.Add(Accuracy(Confusion()));
    }

    /// <summary>How often each digit, the row, was read as each digit, the column, in the test.</summary>
    public int[,] Confusion()
    {
        int[,] confusion = new int[DigitsNetwork.OutputCount, DigitsNetwork.OutputCount];
        for (int index = 0; index < test.Count; index++)
        {
            confusion[test.Labels[index], Trainer.Classify(test.Pixels[index])]++;
        }

        return confusion;
    }

    private double Accuracy(int[,] confusion)
    {
        double right = 0;
        for (int digit = 0; digit < DigitsNetwork.OutputCount; digit++)
        {
            right += confusion[digit, digit];
        }

        return right / test.Count;
    }
}
