using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>The digits of the sample, pixels divided by 16.</summary>
internal static class Digits
{
    /// <summary>How many rows, from the first on, are for training.</summary>
    public const int TrainingRows = 1437;

    private static readonly float[][] Rows = [.. File.ReadLines(Path.Combine(TestProject.Repository, "firmware-sample", "data", "digits.csv"))
        .Select(line => line.Split(',').Select(value => float.Parse(value, CultureInfo.InvariantCulture)).ToArray())];

    /// <summary>64 pixels from 0 to 1 for each digit.</summary>
    public static ImmutableArray<float[]> Inputs { get; } = [.. Rows.Select(row => row[..64].Select(pixel => pixel / 16f).ToArray())];

    /// <summary>The digit that each is.</summary>
    public static ImmutableArray<int> Labels { get; } = [.. Rows.Select(row => (int)row[64])];
}
