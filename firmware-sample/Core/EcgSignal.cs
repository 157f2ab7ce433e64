namespace FirmwareSample.Core;

/// <summary>How the recording stores its samples: little-endian unsigned 16-bit counts of an 11-bit converter.</summary>
public static class EcgSignal
{
    /// <summary>Samples per second.</summary>
    public const int SampleRate = 360;

    /// <summary>Bytes per stored sample.</summary>
    public const int BytesPerSample = 2;

    private const int ZeroCount = 1024;

    private const float CountsPerMillivolt = 200f;

    /// <summary>One sample of a recording, in mV.</summary>
    /// <param name="counts">The stored samples, low byte first.</param>
    /// <param name="index">Which sample, from 0.</param>
    public static float Millivolts(byte[] counts, int index)
    {
        int offset = BytesPerSample * index;
        int count = counts[offset] | (counts[offset + 1] << 8);
        return (count - ZeroCount) / CountsPerMillivolt;
    }
}
