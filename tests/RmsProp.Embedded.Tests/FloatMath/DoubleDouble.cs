using System;

namespace RmsProp.Embedded.Tests;

/// <summary>
/// A number of about 106 bits: the unevaluated sum of two doubles, the second at most half an ulp of the first. The reference of the
/// FloatMath tests. Sums and products after Dekker (1971), with the exact product from a fused multiply-add.
/// </summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        double sum = a.High + b.High;
        double part = sum - a.High;
        double error = a.High - (sum - part) + (b.High - part);
        return Normalised(sum, error + a.Low + b.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double product = a.High * b.High;
        double error = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return Normalised(product, error + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double quotient = a.High / b.High;
        DoubleDouble remainder = a - b * quotient;
        return Normalised(quotient, remainder.High / b.High);
    }

    public static DoubleDouble Sqrt(DoubleDouble a)
    {
        double root = Math.Sqrt(a.High);
        DoubleDouble remainder = a - (DoubleDouble)root * root;
        return Normalised(root, remainder.High / (2 * root));
    }

    /// <summary>The exact product with 2^<paramref name="power"/>, short of underflow.</summary>
    public DoubleDouble ScaledBy(int power) => new(Math.ScaleB(High, power), Math.ScaleB(Low, power));

    private static DoubleDouble Normalised(double high, double low)
    {
        double sum = high + low;
        return new DoubleDouble(sum, high - sum + low);
    }
}
