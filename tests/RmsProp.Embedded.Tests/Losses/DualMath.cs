using System;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>The functions of Math, MathF and FloatMath on dual numbers. At kinks the derivative is PyTorch's.</summary>
public static class DualMath
{
    public const float PI = MathF.PI;

    /// <summary>Units of rounding that a function's own value may be off.</summary>
    private const double FunctionError = 4;

    public static Dual Sqrt(Dual x)
    {
        double y = Math.Sqrt(x.Value);
        return Apply(x, y, 0.5 / y, 0.25 / (y * y * y) * x.ValueError);
    }

    public static Dual Exp(Dual x)
    {
        double y = Math.Exp(x.Value);
        return Apply(x, y, y, y * x.ValueError);
    }

    public static Dual Log(Dual x) => Apply(x, Math.Log(x.Value), 1 / x.Value, x.ValueError / (x.Value * x.Value));

    public static Dual Tanh(Dual x)
    {
        // 1 - y * y loses digits where y nears 1.
        double y = Math.Tanh(x.Value);
        return Apply(x, y, 1 - (y * y), (2 * x.ValueError) + FunctionError);
    }

    public static Dual Sigmoid(Dual x)
    {
        double y = 1 / (1 + Math.Exp(-x.Value));
        return Apply(x, y, y * (1 - y), x.ValueError + FunctionError);
    }

    public static Dual Softplus(Dual x)
    {
        double slope = 1 / (1 + Math.Exp(-x.Value));
        return Apply(x, Math.Max(x.Value, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x.Value))), slope, x.ValueError);
    }

    public static Dual Sin(Dual x) => Apply(x, Math.Sin(x.Value), Math.Cos(x.Value), x.ValueError + 1);

    public static Dual Cos(Dual x) => Apply(x, Math.Cos(x.Value), -Math.Sin(x.Value), x.ValueError + 1);

    public static Dual Atan(Dual x)
    {
        double slope = 1 / (1 + (x.Value * x.Value));
        return Apply(x, Math.Atan(x.Value), slope, x.ValueError * slope);
    }

    public static Dual Pow(Dual x, Dual y)
    {
        double power = Math.Pow(x.Value, y.Value);
        double byBase = y.Value == 0 ? 0 : y.Value * Math.Pow(x.Value, y.Value - 1);
        double byExponent = x.Value == 0 ? 0 : power * Math.Log(x.Value);
        double curvature = x.Value == 0 ? 0 : Math.Abs(byBase * (y.Value - 1) / x.Value);
        Dual first = Apply(x, power, byBase, (curvature * x.ValueError) + (FunctionError * Math.Abs(byBase) * (1 + Math.Abs(y.Value))));
        double exponentError = (Math.Abs(byExponent) * (y.ValueError + FunctionError) * (1 + Math.Abs(Math.Log(x.Value)))) + (power * x.ValueError / x.Value);
        return y.Derivative == 0 ? first : first + Apply(y, 0, byExponent, exponentError);
    }

    public static Dual Abs(Dual x)
    {
        int sign = Dual.Compare(x, 0);
        return new Dual(Math.Abs(x.Value), sign * x.Derivative, x.Magnitude, x.ValueError, x.DerivativeError);
    }

    public static Dual Min(Dual x, Dual y) => Choose(Dual.Compare(x, y), y, x);

    public static Dual Max(Dual x, Dual y) => Choose(Dual.Compare(x, y), x, y);

    public static Dual Clamp(Dual x, Dual minimum, Dual maximum) =>
        Dual.Compare(x, minimum) < 0 ? minimum : Dual.Compare(x, maximum) > 0 ? maximum : x;

    public static int Abs(int x) => Math.Abs(x);

    public static int Min(int x, int y) => Math.Min(x, y);

    public static int Max(int x, int y) => Math.Max(x, y);

    /// <summary>A function's value, with the chain rule.</summary>
    internal static Dual Apply(Dual x, double value, double slope, double slopeError, double extra = FunctionError)
    {
        double steepness = Math.Abs(slope);
        double error = (x.DerivativeError * steepness) + (x.Magnitude * (slopeError + ((extra + 1) * steepness)));
        return new(value, x.Derivative * slope, x.Magnitude * steepness, (steepness * x.ValueError) + (extra * Math.Abs(value)), error);
    }

    private static Dual Choose(int comparison, Dual whenGreater, Dual whenLess)
    {
        if (comparison != 0)
        {
            return comparison > 0 ? whenGreater : whenLess;
        }

        double derivative = 0.5 * (whenGreater.Derivative + whenLess.Derivative);
        double magnitude = whenGreater.Magnitude + whenLess.Magnitude;
        return new(whenGreater.Value, derivative, magnitude, whenGreater.ValueError, whenGreater.DerivativeError + whenLess.DerivativeError + magnitude);
    }
}
