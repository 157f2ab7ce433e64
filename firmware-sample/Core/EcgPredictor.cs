using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Predicts the next sample of an ECG as a weighted sum of the last ones and a bias.</summary>
[RmsProp(LearningRate = 0.001, Alpha = 0.99, Approved = true)]
public partial struct EcgPredictor
{
    /// <summary>How many past samples a prediction sees: 44 ms at 360 Hz, about half a QRS complex.</summary>
    public const int TapCount = 16;

    /// <summary>Weights of the past samples, newest first; without unit.</summary>
    [Parameter(Length = TapCount)]
    public float[] Taps;

    /// <summary>What is predicted from a silent line, in mV.</summary>
    public float Bias;

    /// <summary>The next sample, in mV.</summary>
    /// <param name="predictor">The parameters.</param>
    /// <param name="window">The last <see cref="TapCount"/> samples, newest first, in mV.</param>
    public static float Predict(in EcgPredictor predictor, float[] window)
    {
        float[] taps = predictor.Taps;
        float prediction = predictor.Bias;
        for (int tap = 0; tap < TapCount; tap++)
        {
            prediction += taps[tap] * window[tap];
        }

        return prediction;
    }

    /// <summary>The squared error of one prediction, in mV².</summary>
    /// <param name="predictor">The parameters.</param>
    /// <param name="window">The last <see cref="TapCount"/> samples before <paramref name="sample"/>, newest first, in mV.</param>
    /// <param name="sample">What should have been predicted, in mV.</param>
    [Loss]
    public static float SquaredError(in EcgPredictor predictor, [Input(Length = TapCount)] float[] window, float sample)
    {
        float error = Predict(in predictor, window) - sample;
        return error * error;
    }
}
