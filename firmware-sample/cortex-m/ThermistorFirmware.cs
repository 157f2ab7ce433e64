using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Calibrates a thermistor, for as long as on .NET. Prints the bits of the coefficients.</summary>
internal sealed class ThermistorFirmware
{
    private readonly ThermistorLearner learner = new ThermistorLearner();

    /// <summary>Makes all objects that the program needs.</summary>
    public static ThermistorFirmware Create() => new ThermistorFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        for (int step = 0; step < ThermistorLearner.Steps; step++)
        {
            learner.Learn(step);
        }

        ResultWriter.Begin();
        ResultWriter.Write(learner.Trainer.Parameters.A);
        ResultWriter.Write(learner.Trainer.Parameters.B);
        ResultWriter.Write(learner.Trainer.Parameters.C);
        ResultWriter.End();
        return 0;
    }
}
