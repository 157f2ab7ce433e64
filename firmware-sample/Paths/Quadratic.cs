namespace FirmwareSample.Paths;

/// <summary>The narrow valley 0.05 x² + 2.5 y²: fifty times steeper across than along, which is where optimizers differ.</summary>
internal static class Quadratic
{
    /// <summary>Half the second derivative along x.</summary>
    public const float FactorX = 0.05f;

    /// <summary>Half the second derivative along y.</summary>
    public const float FactorY = 2.5f;

    /// <summary>Where all paths start.</summary>
    public const float StartX = -9f;

    /// <inheritdoc cref="StartX"/>
    public const float StartY = 2f;

    /// <summary>The value at a point; 0 at the minimum, the origin.</summary>
    public static double Value(double x, double y) => (FactorX * x * x) + (FactorY * y * y);

    /// <summary>Derivative along x.</summary>
    public static float SlopeX(float x) => 2f * FactorX * x;

    /// <summary>Derivative along y.</summary>
    public static float SlopeY(float y) => 2f * FactorY * y;
}
