using System;
using System.Linq;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Values of a training as bits.</summary>
internal static class TrainingDriverExtensions
{
    /// <summary>The values of a role in order of declaration.</summary>
    public static ulong[] Read(this ITrainingDriver driver, Role role)
    {
        BitsReader reader = new();
        driver.Visit(role, reader);
        return reader.Bits;
    }

    /// <summary>Overwrites the values of a role.</summary>
    public static void Write(this ITrainingDriver driver, Role role, ulong[] bits) => driver.Visit(role, new BitsWriter(bits));

    /// <summary>Everything that a rejected step must leave alone: parameters, frozen fields, gradient and averages.</summary>
    public static ulong[] ReadEverything(this ITrainingDriver driver) => [.. Enum.GetValues<Role>().SelectMany(role => driver.Read(role))];

    /// <summary>Whether parameters, gradient and averages hold neither NaN nor infinity.</summary>
    public static bool IsFinite(this ITrainingDriver driver)
    {
        FinitenessVisitor visitor = new();
        foreach (Role role in Enum.GetValues<Role>())
        {
            driver.Visit(role, visitor);
        }

        return visitor.AllFinite;
    }
}
