using System;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>
/// A number with its derivative by one variable, in double: forward-mode differentiation, independent of the generator's reverse mode. Beside them
/// it carries bounds of the error that the same calculation in float makes, in units of float's rounding error.
/// </summary>
public readonly struct Dual
{
    /// <summary>Half a unit in the last place of float.</summary>
    public const double FloatRounding = 5.9604644775390625e-8;

    public Dual(double value, double derivative, double magnitude, double valueError, double derivativeError)
    {
        Value = value;
        Derivative = derivative;
        Magnitude = magnitude;
        ValueError = valueError;
        DerivativeError = derivativeError;
    }

    /// <summary>Whether a comparison since the last reset might come out otherwise in float.</summary>
    [ThreadStatic]
    public static bool IsDoubtful;

    public double Value { get; }

    public double Derivative { get; }

    /// <summary>The derivative with every term taken as positive: what cancels in one order of calculation may be added in another.</summary>
    public double Magnitude { get; }

    public double ValueError { get; }

    public double DerivativeError { get; }

    public static implicit operator Dual(double value) => new(value, 0, 0, 0, 0);

    public static explicit operator int(Dual x)
    {
        Doubt(Math.Abs(x.Value - Math.Round(x.Value)) <= Error(x.ValueError));
        return (int)x.Value;
    }

    public static Dual operator +(Dual x) => x;

    public static Dual operator -(Dual x) => new(-x.Value, -x.Derivative, x.Magnitude, x.ValueError, x.DerivativeError);

    public static Dual operator ++(Dual x) => x + 1;

    public static Dual operator --(Dual x) => x - 1;

    public static Dual operator +(Dual x, Dual y)
    {
        double value = x.Value + y.Value;
        double magnitude = x.Magnitude + y.Magnitude;
        double error = x.ValueError + y.ValueError + Math.Abs(value);
        return new(value, x.Derivative + y.Derivative, magnitude, error, x.DerivativeError + y.DerivativeError + magnitude);
    }

    public static Dual operator -(Dual x, Dual y) => x + -y;

    public static Dual operator *(Dual x, Dual y)
    {
        double value = x.Value * y.Value;
        double error = (Math.Abs(x.Value) * y.ValueError) + (Math.Abs(y.Value) * x.ValueError) + Math.Abs(value);
        double magnitude = (x.Magnitude * Math.Abs(y.Value)) + (y.Magnitude * Math.Abs(x.Value));
        double derivativeError = (x.DerivativeError * Math.Abs(y.Value)) + (x.Magnitude * y.ValueError)
            + (y.DerivativeError * Math.Abs(x.Value)) + (y.Magnitude * x.ValueError) + magnitude;
        return new(value, (x.Derivative * y.Value) + (y.Derivative * x.Value), magnitude, error, derivativeError);
    }

    public static Dual operator /(Dual x, Dual y)
    {
        double reciprocal = 1 / y.Value;
        double error = y.ValueError * reciprocal * reciprocal;
        return x * DualMath.Apply(y, reciprocal, -reciprocal * reciprocal, 2 * Math.Abs(reciprocal) * error, extra: 2);
    }

    public static bool operator <(Dual x, Dual y) => Compare(x, y) < 0;

    public static bool operator >(Dual x, Dual y) => Compare(x, y) > 0;

    public static bool operator <=(Dual x, Dual y) => Compare(x, y) <= 0;

    public static bool operator >=(Dual x, Dual y) => Compare(x, y) >= 0;

    public static bool operator ==(Dual x, Dual y) => Compare(x, y) == 0;

    public static bool operator !=(Dual x, Dual y) => Compare(x, y) != 0;

    public override bool Equals(object? obj) => obj is Dual other && this == other;

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>-1, 0 or 1 by value; notes where rounding could decide.</summary>
    internal static int Compare(Dual x, Dual y)
    {
        double error = Error(x.ValueError + y.ValueError);
        Doubt(error > 0 && Math.Abs(x.Value - y.Value) <= error);
        return x.Value.CompareTo(y.Value);
    }

    private static double Error(double units) => 4 * FloatRounding * units;

    private static void Doubt(bool isDoubtful) => IsDoubtful |= isDoubtful;
}
