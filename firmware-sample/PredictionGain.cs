using System;
using System.Globalization;

namespace FirmwareSample;

/// <summary>How much better than the last-sample predictor a predictor is: the ratio of their squared errors.</summary>
/// <param name="LastSampleSquaredError">Sum of the squared errors of repeating the last sample, in mV².</param>
/// <param name="SquaredError">Sum of the squared errors of the predictor over the same samples, in mV².</param>
internal readonly record struct PredictionGain(double LastSampleSquaredError, double SquaredError)
{
    // Errors a thousand times those of the last-sample predictor: nothing that learns is ever there.
    private const double DivergedDecibels = -60;

    /// <summary>The gain in dB; NaN or infinite where a sum is zero or not finite.</summary>
    public double Decibels => 10 * Math.Log10(LastSampleSquaredError / SquaredError);

    /// <summary>Whether the predictor has run away from the signal.</summary>
    public bool Diverged => !double.IsFinite(SquaredError) || Decibels < DivergedDecibels;

    /// <summary>The gain over the samples of both.</summary>
    public static PredictionGain operator +(PredictionGain left, PredictionGain right) =>
        new(left.LastSampleSquaredError + right.LastSampleSquaredError, left.SquaredError + right.SquaredError);

    /// <summary>The gain for a reader, such as <c>6.50 dB</c>.</summary>
    public override string ToString()
    {
        if (LastSampleSquaredError == 0)
        {
            return "undefined (constant signal)";
        }

        return Diverged ? "diverges" : Decibels.ToString("F2", CultureInfo.InvariantCulture) + " dB";
    }
}
