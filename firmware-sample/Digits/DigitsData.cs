using System;
using System.Globalization;
using System.IO;
using System.Linq;

using FirmwareSample.Core;

namespace FirmwareSample.Digits;

/// <summary>Pictures of digits, each with the digit that it shows.</summary>
internal sealed class DigitsData
{
    private DigitsData(float[][] pixels, int[] labels)
    {
        Pixels = pixels;
        Labels = labels;
    }

    /// <summary>Pixels from 0 to 1, row by row of the picture.</summary>
    public float[][] Pixels { get; }

    /// <summary>The digits.</summary>
    public int[] Labels { get; }

    /// <summary>Number of pictures.</summary>
    public int Count => Labels.Length;

    /// <summary>Reads the file that comes with the sample.</summary>
    /// <exception cref="InputException">The file is missing or damaged.</exception>
    public static (DigitsData Training, DigitsData Test) Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "digits.csv");
        try
        {
            int[][] rows = File.ReadLines(path).Select(line => line.Split(',').Select(Number).ToArray()).ToArray();
            if (rows.Length <= DigitsNetwork.TrainingRows || rows.Any(row => row.Length != DigitsNetwork.InputCount + 1))
            {
                throw new InputException($"'{path}' does not hold {DigitsNetwork.InputCount} pixels and a digit per row");
            }

            return (Part(rows[..DigitsNetwork.TrainingRows]), Part(rows[DigitsNetwork.TrainingRows..]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new InputException($"cannot read '{path}': {exception.Message}");
        }
    }

    private static DigitsData Part(int[][] rows) => new(
        rows.Select(row => row[..^1].Select(pixel => pixel / DigitsNetwork.LargestPixel).ToArray()).ToArray(),
        rows.Select(row => row[^1]).ToArray());

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
