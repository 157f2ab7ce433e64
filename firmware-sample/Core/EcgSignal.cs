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
        return Millivolts(counts[offset], counts[offset + 1]);
    }

    /// <summary>One sample of a recording, in mV.</summary>
    /// <param name="low">The first byte of its count.</param>
    /// <param name="high">The second.</param>
    public static float Millivolts(byte low, byte high)
    {
        return ((low | (high << 8)) - ZeroCount) / CountsPerMillivolt;
    }
}
