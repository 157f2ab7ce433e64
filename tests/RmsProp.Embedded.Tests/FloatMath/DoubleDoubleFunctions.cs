using System;

namespace RmsProp.Embedded.Tests;

/// <summary>
/// The functions of FloatMath in double-double: relative errors below 2^-80, far below what deciding about a float needs.
/// </summary>
internal static class DoubleDoubleFunctions
{
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);
    private static readonly DoubleDouble HalfPi = new(1.5707963267948966, 6.123233995736766e-17);

    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (x.High < -600)
        {
            return 0;
        }

        int n = (int)Math.Round(x.High / Ln2.High);
        DoubleDouble r = x - Ln2 * n;
        DoubleDouble term = 1;
        DoubleDouble sum = 1;
        for (int i = 1; i <= 30; i++)
        {
            term = term * r / i;
            sum += term;
        }

        return sum.ScaledBy(n);
    }

    /// <summary>One step of Halley's method from the logarithm of double: its 53 bits become more than 106.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        double estimate = Math.Log(x.High);
        DoubleDouble power = Exp(estimate);
        return estimate + 2 * ((x - power) / (x + power));
    }

    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (Math.Abs(x.High) < 0.001)
        {
            // The difference below would cancel; the next term is of order x^9.
            DoubleDouble z = x * x;
            return x + x * z * ((DoubleDouble)(-1) / 3 + z * ((DoubleDouble)2 / 15 - z * ((DoubleDouble)17 / 315)));
        }

        if (Math.Abs(x.High) > 50)
        {
            return Math.Sign(x.High);
        }

        DoubleDouble square = Exp(x + x);
        return (square - 1) / (square + 1);
    }

    public static DoubleDouble Sigmoid(DoubleDouble x)
    {
        DoubleDouble e = Exp(-Math.Abs(x.High));
        return (x.High < 0 ? e : 1) / (e + 1);
    }

    public static DoubleDouble Softplus(DoubleDouble x)
    {
        DoubleDouble e = Exp(-Math.Abs(x.High));

        // Of log(1 + e) the series where 1 + e would lose e.
        DoubleDouble log = e.High < 1e-12 ? e - e * e * 0.5 + e * e * e / 3 : Log(e + 1);
        return x.High < 0 ? log : x + log;
    }

    public static DoubleDouble Sin(DoubleDouble x) => SineOfQuarters(x, 0);

    public static DoubleDouble Cos(DoubleDouble x) => SineOfQuarters(x, 1);

    /// <summary>One Newton step from the arctangent of double, along the circle.</summary>
    public static DoubleDouble Atan(DoubleDouble x)
    {
        double estimate = Math.Atan(x.High);
        DoubleDouble sine = Sin(estimate);
        DoubleDouble cosine = Cos(estimate);
        return estimate + (x * cosine - sine) / (cosine + x * sine);
    }

    /// <summary>x to the power <paramref name="halves"/> / 2, which isn't 0.</summary>
    public static DoubleDouble Pow(DoubleDouble x, int halves)
    {
        DoubleDouble factor = halves % 2 == 0 ? x : DoubleDouble.Sqrt(x);
        DoubleDouble power = factor;
        for (int i = Math.Abs(halves % 2 == 0 ? halves / 2 : halves); i > 1; i--)
        {
            power *= factor;
        }

        return halves < 0 ? 1 / power : power;
    }

    private static DoubleDouble SineOfQuarters(DoubleDouble x, int quarters)
    {
        int n = (int)Math.Round(x.High / HalfPi.High);
        DoubleDouble r = x - HalfPi * n;
        int quadrant = n + quarters;

        // Taylor, from r for the sine and from 1 for the cosine.
        bool isCosine = (quadrant & 1) != 0;
        DoubleDouble term = isCosine ? 1 : r;
        DoubleDouble sum = term;
        for (int i = isCosine ? 2 : 3; i < 30; i += 2)
        {
            term = -term * r * r / (i * (i - 1));
            sum += term;
        }

        return (quadrant & 2) == 0 ? sum : -sum;
    }
}
