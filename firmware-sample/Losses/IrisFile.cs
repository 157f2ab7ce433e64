using System;
using System.Globalization;
using System.IO;
using System.Linq;

using FirmwareSample.Core;

namespace FirmwareSample.Losses;

/// <summary>The file of the irises that comes with the sample.</summary>
internal static class IrisFile
{
    /// <summary>Reads it.</summary>
    /// <returns>The flowers of two species, standardised.</returns>
    /// <exception cref="InputException">The file is missing.</exception>
    public static IrisFlowers Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "iris.csv");
        if (!File.Exists(path))
        {
            throw new InputException($"'{path}' does not exist");
        }

        var flowers = new IrisFlowers();
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            flowers.Add([.. line.Split(',').Select(number => float.Parse(number, CultureInfo.InvariantCulture))]);
        }

        flowers.Standardise();
        return flowers;
    }
}
