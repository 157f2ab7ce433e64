using System;
using System.IO;

using FirmwareSample.Core;

namespace FirmwareSample;

/// <summary>A recording in memory.</summary>
internal sealed class EcgRecording
{
    // One second: enough to fill the window of the predictor and to have something to score.
    private const int MinimumLength = EcgSignal.SampleRate;

    private const string Database =
        "Recording: MIT-BIH Arrhythmia Database, record 208, lead MLII, by way of PhysioNet (doi:10.13026/C2F305), under the Open Data "
        + "Commons Attribution License v1.0. Moody GB, Mark RG. The impact of the MIT-BIH Arrhythmia Database. IEEE Eng in Med and Biol "
        + "20(3):45-50 (2001). Goldberger AL, et al. PhysioBank, PhysioToolkit, and PhysioNet. Circulation 101(23):e215-e220 (2000).";

    private readonly byte[] counts;

    private EcgRecording(string name, string source, byte[] counts)
    {
        Name = name;
        Source = source;
        this.counts = counts;
    }

    /// <summary>What the recording is, for headings.</summary>
    public string Name { get; }

    /// <summary>Where the recording is from, for the foot of a report.</summary>
    public string Source { get; }

    /// <summary>Number of samples.</summary>
    public int Length => counts.Length / EcgSignal.BytesPerSample;

    /// <summary>Duration in seconds.</summary>
    public double Seconds => (double)Length / EcgSignal.SampleRate;

    /// <summary>The sample at <paramref name="index"/>, in mV.</summary>
    public float this[int index] => EcgSignal.Millivolts(counts, index);

    /// <summary>The five minutes that come with the sample.</summary>
    /// <exception cref="InputException">The file is missing or damaged.</exception>
    public static EcgRecording LoadDefault() =>
        new("MIT-BIH record 208, lead MLII", Database, Read(Path.Combine(AppContext.BaseDirectory, "data", "ecg-mitbih-208-360hz.u16le")));

    /// <summary>A recording of the user's.</summary>
    /// <exception cref="InputException">The file can't be read, or isn't a recording.</exception>
    public static EcgRecording Load(string path) => new(Path.GetFileName(path), $"Recording: {Path.GetFileName(path)}.", Read(path));

    /// <summary>The part of the recording that devices carry.</summary>
    public static EcgRecording Slice() => new("MIT-BIH record 208, lead MLII, 16 KB slice", Database, EcgSlice.Counts);

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
