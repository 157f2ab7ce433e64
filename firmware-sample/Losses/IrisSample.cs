using System.IO;
using System.Linq;

using static System.FormattableString;

namespace FirmwareSample.Losses;

/// <summary>Learns to tell two species of iris apart, by steps along the gradient over all flowers.</summary>
/// <param name="output">Where to print.</param>
internal sealed class IrisSample(TextWriter output)
{
    /// <summary>How many steps it learns for.</summary>
    public const int Steps = 4_000;

    private const int StepsPerLine = 800;

    /// <summary>Learns; prints the loss and how many flowers are recognised, every so many steps.</summary>
    /// <returns>What has learnt.</returns>
    /// <exception cref="InputException">The file of the flowers is missing.</exception>
    public IrisClassifier.Trainer Run()
    {
        IrisFlower[] flowers = IrisFlowers.Load();
        output.Write(Invariant($"Logistic regression on {flowers.Length} irises, versicolor and virginica\n\n"));
        var trainer = new IrisClassifier.Trainer();
        var gradient = new IrisClassifier.Gradient { Weights = new float[IrisClassifier.Features] };
        for (int step = 0; step <= Steps; step++)
        {
            IrisClassifier.ZeroGradient(ref gradient);
            float loss = 0f;
            foreach (IrisFlower flower in flowers)
            {
                loss += IrisClassifier.AddCrossEntropyGradient(in trainer.Parameters, flower.Features, flower.IsVirginica, ref gradient);
            }

            if (step % StepsPerLine == 0)
            {
                int recognised = flowers.Count(flower => IrisClassifier.Score(in trainer.Parameters, flower.Features) > 0f == flower.IsVirginica);
                output.Write(Invariant($"step {step,5}  loss {loss / flowers.Length:F4}  recognised {recognised,3}\n"));
            }

            IrisClassifier.Step(ref trainer.Parameters, in gradient, ref trainer.State);
        }

        return trainer;
    }
}
