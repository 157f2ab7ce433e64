using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace FirmwareSample.Losses;

/// <summary>The flowers of two species that aren't easily told apart: R. A. Fisher, The use of multiple measurements in taxonomic problems (1936).</summary>
internal static class IrisFlowers
{
    private const double Setosa = 0;
    private const double Virginica = 2;

    /// <exception cref="InputException">The file is missing.</exception>
    public static IrisFlower[] Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "iris.csv");
        if (!File.Exists(path))
        {
            throw new InputException($"'{path}' does not exist");
        }

        double[][] rows = [.. File.ReadLines(path)
            .Skip(1)
            .Select(line => line.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .Where(row => row[IrisClassifier.Features] != Setosa)];
        for (int feature = 0; feature < IrisClassifier.Features; feature++)
        {
            Standardise(rows, feature);
        }

        return [.. rows.Select(row => new IrisFlower(
            [.. row.Take(IrisClassifier.Features).Select(value => (float)value)], row[IrisClassifier.Features] == Virginica))];
    }

    private static void Standardise(double[][] rows, int column)
    {
        double mean = rows.Average(row => row[column]);
        double deviation = Math.Sqrt(rows.Average(row => (row[column] - mean) * (row[column] - mean)));
        Array.ForEach(rows, row => row[column] = (row[column] - mean) / deviation);
    }
}
