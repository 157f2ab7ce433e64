using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>
/// The flowers of two species that aren't easily told apart, versicolor and virginica: R. A. Fisher, The use of multiple measurements in taxonomic
/// problems (1936).
/// </summary>
public class IrisFlowers
{
    /// <summary>How many flowers of the two species there are.</summary>
    public const int Count = 100;

    /// <summary>Numbers in a row of the data: the features in cm, then the species.</summary>
    public const int Columns = IrisClassifier.Features + 1;

    private const float Setosa = 0f;
    private const float Virginica = 2f;

    private int added;

    /// <summary>Length and width of sepals and petals, flower by flower.</summary>
    public float[] Features { get; } = new float[Count * IrisClassifier.Features];

    /// <summary>Of each flower, whether it is virginica.</summary>
    public bool[] AreVirginica { get; } = new bool[Count];

    /// <summary>Takes a row of the data; leaves out the third species.</summary>
    /// <param name="row"><see cref="Columns"/> numbers.</param>
    public void Add(float[] row)
    {
        float species = row[IrisClassifier.Features];
        if (species == Setosa)
        {
            return;
        }

        for (int feature = 0; feature < IrisClassifier.Features; feature++)
        {
            Features[added * IrisClassifier.Features + feature] = row[feature];
        }

        AreVirginica[added] = species == Virginica;
        added++;
    }

    /// <summary>Once all are added, turns the features into standard deviations from the mean.</summary>
    public void Standardise()
    {
        for (int feature = 0; feature < IrisClassifier.Features; feature++)
        {
            Standardise(feature);
        }
    }

    private void Standardise(int feature)
    {
        float mean = 0f;
        for (int index = feature; index < Features.Length; index += IrisClassifier.Features)
        {
            mean += Features[index] / Count;
        }

        float variance = 0f;
        for (int index = feature; index < Features.Length; index += IrisClassifier.Features)
        {
            float distance = Features[index] - mean;
            variance += distance * distance / Count;
        }

        float deviation = FloatMath.Sqrt(variance);
        for (int index = feature; index < Features.Length; index += IrisClassifier.Features)
        {
            Features[index] = (Features[index] - mean) / deviation;
        }
    }
}
