using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Learns to tell two species of iris apart, by steps along the gradient over all flowers. Allocates in its constructor only.</summary>
public class IrisLearner
{
    /// <summary>How many steps are taken, on every target.</summary>
    public const int Steps = 4000;

    private readonly IrisFlowers flowers;
    private readonly float[] flower = new float[IrisClassifier.Features];

    private IrisClassifier.Gradient gradient;

    /// <summary>Starts with zero weights.</summary>
    /// <param name="flowers">What to learn from, standardised.</param>
    public IrisLearner(IrisFlowers flowers)
    {
        this.flowers = flowers;
        gradient.Weights = new float[IrisClassifier.Features];
    }

    /// <summary>The classifier and the state of its optimizer.</summary>
    public IrisClassifier.Trainer Trainer { get; } = new IrisClassifier.Trainer();

    /// <summary>Takes one step along the gradient of the summed loss.</summary>
    /// <returns>The mean loss before the step, in nat.</returns>
    [HotPath]
    public float Learn()
    {
        IrisClassifier.ZeroGradient(ref gradient);
        float loss = 0f;
        for (int index = 0; index < IrisFlowers.Count; index++)
        {
            Pick(index);
            loss += IrisClassifier.AddCrossEntropyGradient(in Trainer.Parameters, flower, flowers.AreVirginica[index], ref gradient);
        }

        IrisClassifier.Step(ref Trainer.Parameters, in gradient, ref Trainer.State);
        return loss / IrisFlowers.Count;
    }

    /// <summary>How many of the flowers are taken for what they are.</summary>
    [HotPath]
    public int CountRecognised()
    {
        int recognised = 0;
        for (int index = 0; index < IrisFlowers.Count; index++)
        {
            Pick(index);
            recognised += IrisClassifier.Score(in Trainer.Parameters, flower) > 0f == flowers.AreVirginica[index] ? 1 : 0;
        }

        return recognised;
    }

    private void Pick(int index)
    {
        for (int feature = 0; feature < IrisClassifier.Features; feature++)
        {
            flower[feature] = flowers.Features[index * IrisClassifier.Features + feature];
        }
    }
}
