using System;

using FirmwareSample.Core;

namespace FirmwareSample;

/// <summary>
/// Divides a recording into windows of about 10 s, in each of which the gain is measured; the last third of the windows is scored. Short
/// recordings get 12 shorter windows.
/// </summary>
/// <param name="samples">Length of the recording.</param>
internal sealed class ScoreWindows(int samples)
{
    private const int WindowSamples = 10 * EcgSignal.SampleRate;

    /// <summary>Number of windows, a multiple of 3.</summary>
    public int Count { get; } = Math.Max(12, 3 * (samples / (3 * WindowSamples)));

    /// <summary>The first window that counts for the score.</summary>
    public int FirstScored => Count / 3 * 2;

    /// <summary>How much of the recording is scored, in seconds.</summary>
    public double ScoredSeconds => (double)(samples - Start(FirstScored)) / EcgSignal.SampleRate;

    /// <summary>The sample at which a window starts; for <see cref="Count"/>, the end of the recording.</summary>
    public int Start(int window) => (int)((long)samples * window / Count);
}
