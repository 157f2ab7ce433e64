using System.IO;

using FirmwareSample.Core;

using static System.FormattableString;

namespace FirmwareSample.Losses;

/// <summary>Learns to tell two species of iris apart, and tells how well.</summary>
/// <param name="output">Where to print.</param>
internal sealed class IrisSample(TextWriter output)
{
    private const int StepsPerLine = 800;

    /// <summary>Learns; prints the loss and how many flowers are recognised, every so many steps, and the RESULT line.</summary>
    /// <returns>What has learnt.</returns>
    /// <exception cref="InputException">The file of the flowers is missing.</exception>
    public IrisLearner Run()
    {
        var learner = new IrisLearner(IrisFile.Load());
        output.Write(Invariant($"Logistic regression on {IrisFlowers.Count} irises, versicolor and virginica\n\n"));
        for (int step = 1; step <= IrisLearner.Steps; step++)
        {
            float loss = learner.Learn();
            if (step % StepsPerLine == 0)
            {
                output.Write(Invariant($"step {step,5}  loss {loss:F4}  recognised {learner.CountRecognised(),3}\n"));
            }
        }

        output.Write("\n" + ResultLine.Of(in learner.Trainer.Parameters) + "\n");
        return learner;
    }
}
