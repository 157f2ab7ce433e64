using System;
using System.IO;

using FirmwareSample.Core;

namespace FirmwareSample;

/// <summary>A recording in memory.</summary>
internal sealed class EcgRecording
{
    // One second: enough to fill the window of the predictor and to have something to score.
    private const int MinimumLength = EcgSignal.SampleRate;

    private readonly byte[] counts;

    private EcgRecording(string name, byte[] counts)
    {
        Name = name;
        this.counts = counts;
    }

    /// <summary>What the recording is, for headings.</summary>
    public string Name { get; }

    /// <summary>Number of samples.</summary>
    public int Length => counts.Length / EcgSignal.BytesPerSample;

    /// <summary>Duration in seconds.</summary>
    public double Seconds => (double)Length / EcgSignal.SampleRate;

    /// <summary>The sample at <paramref name="index"/>, in mV.</summary>
    public float this[int index] => EcgSignal.Millivolts(counts, index);

    /// <summary>The five minutes that come with the sample.</summary>
    /// <exception cref="InputException">The file is missing or damaged.</exception>
    public static EcgRecording LoadDefault() =>
        new("MIT-BIH record 208, lead MLII", Read(Path.Combine(AppContext.BaseDirectory, "data", "ecg-mitbih-208-360hz.u16le")));

    /// <summary>A recording of the user's.</summary>
    /// <exception cref="InputException">The file can't be read, or isn't a recording.</exception>
    public static EcgRecording Load(string path) => new(Path.GetFileName(path), Read(path));

    /// <summary>The part of the recording that devices carry.</summary>
    public static EcgRecording Slice() => new("MIT-BIH record 208, lead MLII, 16 KB slice", EcgSlice.Counts);

    private static byte[] Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new InputException($"'{path}' is a directory, not a recording");
            }

            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new InputException($"'{path}' does not exist");
            }

            CheckLength(path, file.Length);
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"cannot read '{path}': {exception.Message}");
        }
    }

    private static void CheckLength(string path, long bytes)
    {
        string? fault = bytes switch
        {
            0 => "is empty",
            _ when bytes % EcgSignal.BytesPerSample != 0 => $"has {bytes} bytes, an odd number: it must hold 16-bit counts",
            < MinimumLength * EcgSignal.BytesPerSample => $"has {bytes / EcgSignal.BytesPerSample} samples, fewer than {MinimumLength}",
            _ => null,
        };
        if (fault is not null)
        {
            throw new InputException($"'{path}' {fault}");
        }
    }
}
