using System;

using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>The recording in flash.</summary>
internal static class EcgFile
{
    /// <summary>Number of samples.</summary>
    public static int Length => DataFiles.Ecg.Length / EcgSignal.BytesPerSample;

    /// <summary>One sample, in mV.</summary>
    /// <param name="index">Which, from 0.</param>
    public static float Millivolts(int index)
    {
        ReadOnlySpan<byte> counts = DataFiles.Ecg;
        return EcgSignal.Millivolts(counts[EcgSignal.BytesPerSample * index], counts[EcgSignal.BytesPerSample * index + 1]);
    }
}
