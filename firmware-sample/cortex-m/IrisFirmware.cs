using System;

using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Tells two species of iris apart, from a file in flash, as the sample on .NET does.</summary>
internal sealed class IrisFirmware
{
    private readonly IrisLearner learner;

    private IrisFirmware(IrisFlowers flowers)
    {
        learner = new IrisLearner(flowers);
    }

    /// <summary>Makes all objects that the program needs.</summary>
    public static IrisFirmware Create()
    {
        var reader = new CsvReader(IrisFlowers.Columns);
        var flowers = new IrisFlowers();
        reader.SkipLine(DataFiles.Irises);
        while (reader.Read(DataFiles.Irises))
        {
            flowers.Add(reader.Row);
        }

        flowers.Standardise();
        return new IrisFirmware(flowers);
    }

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        for (int step = 0; step < IrisLearner.Steps; step++)
        {
            learner.Learn();
        }

        Console.Write("recognised ");
        Console.Write(learner.CountRecognised());
        Console.Write('\n');
        ResultWriter.Begin();
        ResultWriter.Write(learner.Trainer.Parameters.Weights);
        ResultWriter.Write(learner.Trainer.Parameters.Bias);
        ResultWriter.End();
        return 0;
    }
}
