using System;

using FirmwareSample.Core;

using RmsProp.Embedded;

namespace FirmwareSample.CortexM;

/// <summary>
/// Learns from the recording, but the power fails while a checkpoint is being written. Goes on from the one before, and ends with the bits of the learner
/// whose power never fails.
/// </summary>
internal sealed class CheckpointFirmware
{
    private const int SamplesPerCheckpoint = 5000;

    private readonly EcgLearner learner = new EcgLearner();
    private readonly EcgLearner restarted = new EcgLearner();
    private readonly FailingFlash flash = new FailingFlash(EcgPredictor.CheckpointBytes + CheckpointStore.HeaderBytes);
    private readonly byte[] buffer = new byte[EcgPredictor.CheckpointBytes];
    private readonly CheckpointStore store;

    private CheckpointFirmware()
    {
        store = new CheckpointStore(flash);
    }

    /// <summary>Makes all objects that the program needs.</summary>
    public static CheckpointFirmware Create() => new CheckpointFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        int lastSaved = 0;
        for (int end = SamplesPerCheckpoint; end <= EcgFile.Length / 2; end += SamplesPerCheckpoint)
        {
            Learn(learner, lastSaved, end);
            if (!Save())
            {
                return 1;
            }

            lastSaved = end;
        }

        Learn(learner, lastSaved, lastSaved + SamplesPerCheckpoint);
        flash.FailSoon();
        Console.Write(Save() ? "saved\n" : "power failed\n");

        // Nothing is known but what the flash holds. The samples just before are learnt already: they only fill the window.
        flash.Restart();
        int count;
        if (!store.TryLoad(buffer, 0, out count) || !restarted.Trainer.TryLoad(buffer, 0))
        {
            return 2;
        }

        Console.Write("restarted\n");
        Learn(restarted, lastSaved - EcgPredictor.TapCount, EcgFile.Length);
        ResultWriter.Begin();
        ResultWriter.Write(restarted.Trainer.Parameters.Taps);
        ResultWriter.Write(restarted.Trainer.Parameters.Bias);
        ResultWriter.End();
        return 0;
    }

    private static void Learn(EcgLearner learner, int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            learner.Learn(EcgFile.Millivolts(index));
        }
    }

    private bool Save()
    {
        learner.Trainer.Save(buffer, 0);
        return store.Save(buffer, 0, buffer.Length);
    }
}
