using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>
/// Learns an <see cref="EcgPredictor"/> on-line: each sample is predicted from the ones before it, then the predictor is corrected once.
/// Allocates in its constructor only.
/// </summary>
public class EcgLearner
{
    // Newest first, so that a window lines up with the taps.
    private readonly float[] window = new float[EcgPredictor.TapCount];

    private int samplesSeen;

    /// <summary>The predictor and the state of its optimizer. All parameters start at zero.</summary>
    public EcgPredictor.Trainer Trainer { get; } = new EcgPredictor.Trainer();

    /// <summary>Sum of the squared prediction errors since <see cref="ClearErrors"/>, in mV².</summary>
    public float SquaredError { get; private set; }

    /// <summary>The same sum for a predictor that repeats the last sample: the yardstick of the prediction gain, in mV².</summary>
    public float LastSampleSquaredError { get; private set; }

    /// <summary>Whether enough samples were seen to predict the next one.</summary>
    public bool CanPredict
    {
        get { return samplesSeen == EcgPredictor.TapCount; }
    }

    /// <summary>The next sample as the predictor sees it now, in mV. Meaningful once <see cref="CanPredict"/> is true.</summary>
    [HotPath]
    public float Predict()
    {
        return EcgPredictor.Predict(in Trainer.Parameters, window);
    }

    /// <summary>Takes the next sample, in mV. The first <see cref="EcgPredictor.TapCount"/> only fill the window.</summary>
    [HotPath]
    public void Learn(float sample)
    {
        if (CanPredict)
        {
            float lastSampleError = window[0] - sample;
            LastSampleSquaredError += lastSampleError * lastSampleError;

            SquaredError += Train(window, sample);
        }
        else
        {
            samplesSeen++;
        }

        for (int index = EcgPredictor.TapCount - 1; index > 0; index--)
        {
            window[index] = window[index - 1];
        }

        window[0] = sample;
    }

    /// <summary>Starts both error sums again at zero.</summary>
    public void ClearErrors()
    {
        SquaredError = 0f;
        LastSampleSquaredError = 0f;
    }

    /// <summary>Corrects the predictor once: by RMSprop, unless a derived class knows another way.</summary>
    /// <param name="window">The last <see cref="EcgPredictor.TapCount"/> samples before <paramref name="sample"/>, newest first, in mV.</param>
    /// <param name="sample">What should have been predicted, in mV.</param>
    /// <returns>The squared error before the correction, in mV².</returns>
    protected virtual float Train(float[] window, float sample)
    {
        return Trainer.TrainSquaredError(window, sample);
    }
}
