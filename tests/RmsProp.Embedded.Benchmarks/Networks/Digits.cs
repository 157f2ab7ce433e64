using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RmsProp.Embedded.Benchmarks.Compiled;

namespace RmsProp.Embedded.Benchmarks.Networks;

/// <summary>The handwritten digits of the sample: half of the pixels are 0, as inputs of networks often are.</summary>
/// <param name="Inputs">Pixels from 0 to 1.</param>
/// <param name="Labels">The digits.</param>
internal sealed record Digits(float[][] Inputs, int[] Labels)
{
    private const float LargestPixel = 16;

    /// <summary>As many as are to learn from.</summary>
    public const int Count = 1437;

    public static Digits Load()
    {
        using var reader = new StreamReader(typeof(Digits).Assembly.GetManifestResourceStream("digits.csv")!);
        int[][] rows = [.. Lines(reader).Take(Count).Select(line => line.Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray())];
        return new Digits([.. rows.Select(row => row[..NetworkModel.Inputs].Select(pixel => pixel / LargestPixel).ToArray())], [.. rows.Select(row => row[^1])]);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
