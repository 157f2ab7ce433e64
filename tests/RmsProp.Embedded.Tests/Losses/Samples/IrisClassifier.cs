namespace RmsProp.Embedded.Tests.Losses.Samples;

/// <summary>Logistic regression: is an iris virginica rather than versicolor?</summary>
[RmsProp(LearningRate = 0.002)]
public partial struct IrisClassifier
{
    public const int Features = 4;

    /// <summary>Per standard deviation of each feature.</summary>
    [Parameter(Length = Features)]
    public float[] Weights;

    public float Bias;

    /// <summary>How much a squared weight costs.</summary>
    public const float Penalty = 0.01f;

    /// <summary>Cross-entropy of one flower in nat, and the penalty.</summary>
    [Loss]
    public static float CrossEntropy(in IrisClassifier p, [Input(Length = Features)] float[] flower, bool isVirginica)
    {
        float score = p.Bias;
        float penalty = p.Bias * p.Bias;
        for (int i = 0; i < Features; i++)
        {
            score += p.Weights[i] * flower[i];
            penalty += p.Weights[i] * p.Weights[i];
        }

        return FloatMath.Softplus(isVirginica ? -score : score) + 0.5f * Penalty * penalty;
    }
}
