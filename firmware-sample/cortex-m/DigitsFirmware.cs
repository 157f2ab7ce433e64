using System;

using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Learns to read the digits in flash, tells after each epoch how many it reads, and prints a hash of what was learnt, as the sample on .NET does.</summary>
internal sealed class DigitsFirmware
{
    // The sample's defaults on .NET.
    private const uint Seed = 1;
    private const int Epochs = 10;

    private readonly DigitsNetwork.Trainer trainer = new DigitsNetwork.Trainer();
    private readonly CsvReader reader = new CsvReader(DigitsNetwork.InputCount + 1);
    private readonly float[] pixels = new float[DigitsNetwork.InputCount];
    private readonly byte[] parameters = new byte[DigitsNetwork.ParameterBytes];

    /// <summary>Makes all objects that the program needs.</summary>
    public static DigitsFirmware Create() => new DigitsFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        trainer.Initialize(Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Console.Write("recognised ");
            Console.Write(LearnEpoch());
            Console.Write('\n');
        }

        trainer.SaveParameters(parameters, 0);
        ResultWriter.Begin();
        ResultWriter.Write(parameters);
        ResultWriter.End();
        return 0;
    }

    /// <summary>Learns every picture once, in order, and tests.</summary>
    /// <returns>How many of the test's pictures were read rightly.</returns>
    private int LearnEpoch()
    {
        int recognised = 0;
        for (int row = 0; reader.Read(DataFiles.Digits); row++)
        {
            int digit = ReadPicture();
            if (row < DigitsNetwork.TrainingRows)
            {
                trainer.Train(pixels, digit);
            }
            else if (trainer.Classify(pixels) == digit)
            {
                recognised++;
            }
        }

        return recognised;
    }

    /// <summary>Takes the pixels from the row that was read.</summary>
    /// <returns>The digit that they show.</returns>
    private int ReadPicture()
    {
        for (int pixel = 0; pixel < DigitsNetwork.InputCount; pixel++)
        {
            pixels[pixel] = reader.Row[pixel] / DigitsNetwork.LargestPixel;
        }

        return (int)reader.Row[DigitsNetwork.InputCount];
    }
}
