using System;
using System.Globalization;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Floating-point numbers as C# text: invariant, and the shortest that reads back to the same bits.</summary>
internal static class FloatLiteral
{
    /// <summary>The literal of <paramref name="value"/>, rounded once to <paramref name="type"/>.</summary>
    public static string Write(double value, ScalarType type)
    {
        string keyword = type.Keyword();
        double rounded = type.Round(value);
        if (double.IsNaN(rounded))
        {
            return keyword + ".NaN";
        }

        if (double.IsInfinity(rounded))
        {
            return keyword + (rounded > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        }

        string digits = Shortest(rounded, type);
        if (type == ScalarType.Float)
        {
            return digits + "f";
        }

        return digits.IndexOfAny(['.', 'E']) < 0 ? digits + ".0" : digits;
    }

    /// <summary>The number for a reader: no suffix, not rounded.</summary>
    public static string Plain(double value) => Shortest(value, ScalarType.Double);

    private static string Shortest(double value, ScalarType type)
    {
        // 9 and 17 digits are always enough; the runtime's own "R" differs between the runtimes that a compiler runs on.
        int most = type == ScalarType.Float ? 9 : 17;
        for (int digits = 1; digits < most; digits++)
        {
            string candidate = Scientific(value, digits);
            if (type.Round(double.Parse(candidate, NumberStyles.Float, CultureInfo.InvariantCulture)).Equals(value))
            {
                return Layout(candidate);
            }
        }

        return Layout(Scientific(value, most));
    }

    private static string Scientific(double value, int digits) =>
        value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Turns <c>d.dddE+000</c> into the form that a person would write.</summary>
    private static string Layout(string scientific)
    {
        int marker = scientific.IndexOf('E');
        int exponent = int.Parse(scientific.Substring(marker + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string sign = scientific[0] == '-' ? "-" : "";
        string digits = scientific.Substring(sign.Length, marker - sign.Length).Replace(".", "");

        if (exponent is < -4 or > 14)
        {
            string fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
            string power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
            return sign + digits[0] + fraction + "E" + (exponent < 0 ? "-" : "+") + power;
        }

        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }

        if (digits.Length <= exponent + 1)
        {
            return sign + digits.PadRight(exponent + 1, '0');
        }

        return sign + digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }
}
