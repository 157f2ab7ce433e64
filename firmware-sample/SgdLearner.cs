using FirmwareSample.Core;

namespace FirmwareSample;

/// <summary>The same predictor moved by plain stochastic gradient descent, for comparison: one rate for all parameters.</summary>
/// <param name="learningRate">Parameter change per unit of gradient.</param>
internal sealed class SgdLearner(float learningRate) : EcgLearner
{
    private EcgPredictor.Gradient gradient = new() { Taps = new float[EcgPredictor.TapCount] };

    /// <inheritdoc/>
    protected override float Train(float[] window, float sample)
    {
        EcgPredictor.ZeroGradient(ref gradient);
        float loss = EcgPredictor.AddSquaredErrorGradient(in Trainer.Parameters, window, sample, ref gradient);
        float[] taps = Trainer.Parameters.Taps;
        for (int tap = 0; tap < taps.Length; tap++)
        {
            taps[tap] -= learningRate * gradient.Taps[tap];
        }

        Trainer.Parameters.Bias -= learningRate * gradient.Bias;
        return loss;
    }
}
