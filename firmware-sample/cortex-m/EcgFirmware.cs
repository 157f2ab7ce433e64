using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Learns from the slice of the recording that all devices carry, and prints the bits of what was learnt, as the sample on .NET does.</summary>
internal sealed class EcgFirmware
{
    private readonly EcgLearner learner = new EcgLearner();

    /// <summary>Makes all objects that the program needs.</summary>
    public static EcgFirmware Create() => new EcgFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        byte[] counts = EcgSlice.Counts;
        for (int index = 0; index < counts.Length / EcgSignal.BytesPerSample; index++)
        {
            learner.Learn(EcgSignal.Millivolts(counts, index));
        }

        ResultWriter.Begin();
        ResultWriter.Write(learner.Trainer.Parameters.Taps);
        ResultWriter.Write(learner.Trainer.Parameters.Bias);
        ResultWriter.End();
        return 0;
    }
}
