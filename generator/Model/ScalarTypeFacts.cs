namespace RmsProp.Embedded.Generator.Model;

/// <summary>What follows from a <see cref="ScalarType"/>.</summary>
internal static class ScalarTypeFacts
{
    public static string Keyword(this ScalarType type) => type == ScalarType.Float ? "float" : "double";

    /// <summary>Size of one value in bytes.</summary>
    public static int Size(this ScalarType type) => type == ScalarType.Float ? 4 : 8;

    /// <summary>The value nearest to <paramref name="value"/> that the type can hold: the one rounding that a folded constant undergoes.</summary>
    public static double Round(this ScalarType type, double value) => type == ScalarType.Float ? (float)value : value;

    /// <summary>The magnitude from which on an effective gradient is refused: its square, and sums of such squares, stay finite.</summary>
    public static double GradientBound(this ScalarType type) => type == ScalarType.Float ? PowerOfTwo(62) : PowerOfTwo(510);

    /// <summary>The factor that takes exactly the values from <paramref name="bound"/> on, a power of two, to infinity.</summary>
    public static double OverflowFactor(this ScalarType type, double bound) => type == ScalarType.Float
        ? PowerOfTwo(66) * (PowerOfTwo(62) / bound)
        : PowerOfTwo(514) * (PowerOfTwo(510) / bound);

    /// <summary>The largest finite value.</summary>
    public static double MaxValue(this ScalarType type) => type == ScalarType.Float ? float.MaxValue : double.MaxValue;

    private static double PowerOfTwo(int exponent)
    {
        double power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 2;
        }

        return power;
    }
}
