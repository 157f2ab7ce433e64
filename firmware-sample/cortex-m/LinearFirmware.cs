using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>The smallest training: a linear layer and ten rows, for as long as on .NET. Prints the bits of what was learnt.</summary>
internal sealed class LinearFirmware
{
    private readonly LinearLearner learner = new LinearLearner();

    /// <summary>Makes all objects that the program needs.</summary>
    public static LinearFirmware Create() => new LinearFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        for (int step = 0; step < LinearExample.Steps; step++)
        {
            learner.Learn();
        }

        ResultWriter.Begin();
        ResultWriter.Write(learner.Trainer.Parameters.Weights);
        ResultWriter.Write(learner.Trainer.Parameters.Biases);
        ResultWriter.End();
        return 0;
    }
}
