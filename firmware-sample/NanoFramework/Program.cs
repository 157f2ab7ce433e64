using System.Diagnostics;

using FirmwareSample.Core;

namespace FirmwareSample.NanoFramework;

/// <summary>The sample on a device: learns the slice that is built into the program, saves what was learnt, and resumes from it.</summary>
public static class Program
{
    private const int Windows = 12;

    /// <summary>Where the firmware starts.</summary>
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
        for (int window = 1; window <= Windows; window++)
        {
            for (int end = samples * window / Windows; index < end; index++)
            {
                learner.Learn(EcgSignal.Millivolts(counts, index));
            }

            // The two halves of a ratio: a device may have no logarithm for decibels.
            Debug.WriteLine("Window " + window.ToString() + " of " + Windows.ToString() + ": squared error "
                + learner.SquaredError.ToString("F3") + " mV2, repeating the last sample " + learner.LastSampleSquaredError.ToString("F3") + " mV2");
            learner.ClearErrors();
        }
    }
}
