using System;

namespace RmsProp.Embedded.Tests;

/// <summary>What the documentation promises of FloatMath.Pow.</summary>
/// <param name="Ulp">The largest error, rounded up to three decimals.</param>
/// <param name="WorstBits">The bits of the base where it happens.</param>
/// <param name="WorstExponent">The exponent where it happens.</param>
internal sealed record PowBound(double Ulp, int WorstBits, float WorstExponent)
{
    public float Worst => BitConverter.Int32BitsToSingle(WorstBits);

    /// <summary>The error of x^exponent by the double-double reference, in ulp.</summary>
    public static double ErrorAt(float x, float exponent)
    {
        return Tests.Ulp.Error(FloatMath.Pow(x, exponent), DoubleDoubleFunctions.Pow(x, (int)(2 * exponent)));
    }
}
