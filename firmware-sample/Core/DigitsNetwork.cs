using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Reads a handwritten digit from 8 x 8 pixels: 64 inputs, 16 hidden units, 10 outputs.</summary>
[RmsProp(LearningRate = 0.001, Alpha = 0.99)]
[Network(Inputs = Side * Side, Loss = Loss.SoftmaxCrossEntropy, MiniBatch = true)]
public partial struct DigitsNetwork
{
    /// <summary>Pixels in a row and in a column.</summary>
    public const int Side = 8;

    /// <summary>What the pixels of the data are divided by.</summary>
    public const float LargestPixel = 16f;

    /// <summary>How many rows of the data are to learn from; the rest, by other writers, is to test with.</summary>
    public const int TrainingRows = 1437;

    /// <summary>The hidden layer.</summary>
    [Dense(16, Activation = Activation.Relu)]
    public float[] Hidden;

    /// <summary>A logit for each digit.</summary>
    [Dense(10)]
    public float[] Output;
}
