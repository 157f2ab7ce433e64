using System.Diagnostics;

using FirmwareSample.Core;

using RmsProp.Embedded;

namespace FirmwareSample.NanoFramework;

/// <summary>The sample on a device: learns the slice that is built into the program, saves what was learnt, and resumes from it.</summary>
public static class Program
{
    // As on .NET: twelve windows, of which the last third is scored.
    private const int Windows = 12;
    private const int FirstScored = 8;

    /// <summary>Where the firmware starts. The last line that it prints is the RESULT line of <c>--slice</c> on .NET.</summary>
    public static void Main()
    {
        var learner = new EcgLearner();
        Learn(learner);

        var checkpoint = new byte[EcgPredictor.CheckpointBytes];
        int length = learner.Trainer.Save(checkpoint, 0);
        Debug.WriteLine("Checkpoint: " + length.ToString() + " bytes");

        // As after a restart: nothing is known but the bytes.
        var resumed = new EcgLearner();
        Debug.WriteLine(resumed.Trainer.TryLoad(checkpoint, 0) ? "Resumed from the checkpoint" : "The checkpoint is damaged");
        Debug.WriteLine(ResultLine.Of(in resumed.Trainer.Parameters));
    }

    private static void Learn(EcgLearner learner)
    {
        byte[] counts = EcgSlice.Counts;
        int samples = counts.Length / EcgSignal.BytesPerSample;
        int index = 0;
        float squaredError = 0f;
        float lastSampleSquaredError = 0f;
        for (int window = 0; window < Windows; window++)
        {
            for (int end = samples * (window + 1) / Windows; index < end; index++)
            {
                learner.Learn(EcgSignal.Millivolts(counts, index));
            }

            Debug.WriteLine("Window " + (window + 1).ToString() + " of " + Windows.ToString() + ": prediction gain "
                + Decibels(learner.LastSampleSquaredError, learner.SquaredError));
            if (window >= FirstScored)
            {
                squaredError += learner.SquaredError;
                lastSampleSquaredError += learner.LastSampleSquaredError;
            }

            learner.ClearErrors();
        }

        Debug.WriteLine("Prediction gain over the last-sample predictor, last third: " + Decibels(lastSampleSquaredError, squaredError));
    }

    /// <summary>Ten times the decimal logarithm of a ratio, for a reader.</summary>
    private static string Decibels(float numerator, float denominator)
    {
        const float PerNaturalLogarithm = 4.3429448f;
        return (PerNaturalLogarithm * FloatMath.Log(numerator / denominator)).ToString("F2") + " dB";
    }
}
