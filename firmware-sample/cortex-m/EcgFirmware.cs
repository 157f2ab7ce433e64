using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Learns from the recording in flash, and prints the bits of what was learnt, as the sample on .NET does.</summary>
internal sealed class EcgFirmware
{
    private readonly EcgLearner learner = new EcgLearner();

    /// <summary>Makes all objects that the program needs.</summary>
    public static EcgFirmware Create() => new EcgFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        for (int index = 0; index < EcgFile.Length; index++)
        {
            learner.Learn(EcgFile.Millivolts(index));
        }

        ResultWriter.Begin();
        ResultWriter.Write(learner.Trainer.Parameters.Taps);
        ResultWriter.Write(learner.Trainer.Parameters.Bias);
        ResultWriter.End();
        return 0;
    }
}
