using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Logistic regression: is an iris virginica rather than versicolor?</summary>
[RmsProp(LearningRate = 0.002)]
public partial struct IrisClassifier
{
    /// <summary>Length and width of sepals and petals.</summary>
    public const int Features = 4;

    /// <summary>How much a squared weight costs.</summary>
    public const float Penalty = 0.01f;

    /// <summary>Per standard deviation of each feature.</summary>
    [Parameter(Length = Features)]
    public float[] Weights;

    /// <summary>The score of the mean flower.</summary>
    public float Bias;

    /// <summary>Above 0 where the flower looks more like virginica.</summary>
    public static float Score(in IrisClassifier p, float[] flower)
    {
        float score = p.Bias;
        for (int i = 0; i < Features; i++)
        {
            score += p.Weights[i] * flower[i];
        }

        return score;
    }

    /// <summary>Cross-entropy of one flower in nat, and the penalty.</summary>
    [Loss]
    public static float CrossEntropy(in IrisClassifier p, [Input(Length = Features)] float[] flower, bool isVirginica)
    {
        float score = Score(in p, flower);
        float penalty = p.Bias * p.Bias;
        for (int i = 0; i < Features; i++)
        {
            penalty += p.Weights[i] * p.Weights[i];
        }

        return FloatMath.Softplus(isVirginica ? -score : score) + 0.5f * Penalty * penalty;
    }
}
