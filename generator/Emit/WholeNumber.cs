using System.Globalization;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Whole numbers as text, the same in every culture.</summary>
internal static class WholeNumber
{
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
