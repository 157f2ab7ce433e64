using FirmwareSample.Core;

namespace FirmwareSample;

/// <summary>The same predictor moved by plain stochastic gradient descent, for comparison: one rate for all parameters.</summary>
/// <param name="learningRate">Parameter change per unit of gradient.</param>
internal sealed class SgdLearner(float learningRate) : EcgLearner
{
    /// <inheritdoc/>
    protected override void Step()
    {
        float[] taps = Trainer.Parameters.Taps;
        float[] slopes = Trainer.Gradient.Taps;
        for (int tap = 0; tap < taps.Length; tap++)
        {
            taps[tap] -= learningRate * slopes[tap];
        }

        Trainer.Parameters.Bias -= learningRate * Trainer.Gradient.Bias;
    }
}
