using System;

using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Learns from the slice that is built into the program, and prints the bits of what was learnt, as the sample on .NET does.</summary>
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

        Console.Write("RESULT");
        float[] taps = learner.Trainer.Parameters.Taps;
        for (int tap = 0; tap < taps.Length; tap++)
        {
            WriteBits(taps[tap]);
        }

        WriteBits(learner.Trainer.Parameters.Bias);
        Console.Write("\n");
        return 0;
    }

    private static void WriteBits(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        Console.Write(' ');
        for (int shift = 28; shift >= 0; shift -= 4)
        {
            Console.Write("0123456789abcdef"[(bits >> shift) & 15]);
        }
    }
}
