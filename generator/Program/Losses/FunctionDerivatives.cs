using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>What a call passes on to its arguments. At kinks that is what PyTorch passes on.</summary>
internal static class FunctionDerivatives
{
    /// <param name="call">The call, whose value is calculated already.</param>
    /// <param name="index">The argument.</param>
    /// <param name="d">The derivative of the loss by the call.</param>
    /// <returns>The derivative of the loss by the argument.</returns>
    public static LossExpr ByArgument(LossExpr.Call call, int index, LossExpr d)
    {
        LossExpr x = call.Arguments[0];
        LossExpr y = call;
        LossExpr half = LossExpr.Number(call.Type, 0.5);
        LossExpr one = Algebra.One(call.Type);
        switch (call.Function)
        {
            case LossFunction.Sqrt:
                return Algebra.SafeDivide(Algebra.Multiply(half, d), y);
            case LossFunction.Exp:
                return Algebra.Multiply(d, y);
            case LossFunction.Log:
                return Algebra.SafeDivide(d, x);
            case LossFunction.Tanh:
                return Algebra.Multiply(d, Algebra.Subtract(one, Algebra.Multiply(y, y)));
            case LossFunction.Sigmoid:
                return Algebra.Multiply(d, Algebra.Multiply(y, Algebra.Subtract(one, y)));
            case LossFunction.Softplus:
                return Algebra.Multiply(d, Other(call, "Sigmoid", x));
            case LossFunction.Sin:
                return Algebra.Multiply(d, Other(call, "Cos", x));
            case LossFunction.Cos:
                return Algebra.Negate(Algebra.Multiply(d, Other(call, "Sin", x)));
            case LossFunction.Atan:
                // The divisor is at least 1.
                return Algebra.Divide(d, Algebra.Add(one, Algebra.Multiply(x, x)));
            case LossFunction.Pow:
                return index == 0 ? PowByBase(call, x, call.Arguments[1], d) : PowByExponent(call, x, call.Arguments[1], d);
            case LossFunction.Abs:
                // x / |x| is the sign, and NaN where x is NaN.
                return Algebra.Select(Algebra.IsZero(x), Algebra.Zero(d.Type), Algebra.Multiply(d, Algebra.Divide(x, y)));
            case LossFunction.Min:
                return Extremum(larger: call.Arguments[1 - index], smaller: call.Arguments[index], d);
            case LossFunction.Max:
                return Extremum(larger: call.Arguments[index], smaller: call.Arguments[1 - index], d);
            case LossFunction.Clamp:
                return Clamp(x, call.Arguments[1], call.Arguments[2], index, d);
            case LossFunction.User:
                var derivative = new LossExpr.Call(
                    call.Type, LossFunction.User, call.Derivatives[index], call.Arguments, new EquatableArray<string>(call.Arguments.Select(_ => "")));
                return Algebra.Multiply(d, derivative);
            default:
                throw new ArgumentOutOfRangeException(nameof(call));
        }
    }

    /// <summary>All to the argument that is the extremum; at a tie, half to each.</summary>
    private static LossExpr Extremum(LossExpr larger, LossExpr smaller, LossExpr d) => Algebra.Select(
        Algebra.IsLess(larger, smaller),
        Algebra.Zero(d.Type),
        Algebra.Select(Algebra.IsLess(smaller, larger), d, Algebra.Multiply(LossExpr.Number(d.Type, 0.5), d)));

    private static LossExpr Clamp(LossExpr x, LossExpr minimum, LossExpr maximum, int index, LossExpr d)
    {
        LossExpr zero = Algebra.Zero(d.Type);
        LossExpr isBelow = Algebra.IsLess(x, minimum);
        LossExpr isAbove = Algebra.IsLess(maximum, x);
        return index switch
        {
            0 => Algebra.Select(isBelow, zero, Algebra.Select(isAbove, zero, d)),
            1 => Algebra.Select(isBelow, d, zero),
            _ => Algebra.Select(isBelow, zero, Algebra.Select(isAbove, d, zero)),
        };
    }

    private static LossExpr PowByBase(LossExpr.Call call, LossExpr x, LossExpr exponent, LossExpr d)
    {
        if (Algebra.IsNumber(exponent, 0))
        {
            return Algebra.Zero(d.Type);
        }

        if (exponent is LossExpr.Constant constant)
        {
            LossExpr power = constant.Value switch
            {
                1 => Algebra.One(call.Type),
                2 => x,
                _ => Other(call, "Pow", x, LossExpr.Number(call.Type, constant.Value - 1)),
            };
            return Algebra.Multiply(d, Algebra.Multiply(exponent, power));
        }

        LossExpr lower = Other(call, "Pow", x, Algebra.Subtract(exponent, Algebra.One(call.Type)));
        return Algebra.Select(Algebra.IsZero(exponent), Algebra.Zero(d.Type), Algebra.Multiply(d, Algebra.Multiply(exponent, lower)));
    }

    /// <summary>0 to any positive power stays 0, whatever the logarithm says.</summary>
    private static LossExpr PowByExponent(LossExpr.Call call, LossExpr x, LossExpr exponent, LossExpr d) => Algebra.Select(
        Algebra.IsZero(x),
        Algebra.Zero(d.Type),
        Algebra.Multiply(d, Algebra.Multiply(call, Other(call, "Log", x))));

    /// <summary>Another function of the class that the user chose.</summary>
    private static LossExpr Other(LossExpr.Call call, string name, params LossExpr[] arguments)
    {
        string target = call.Target.Substring(0, call.Target.LastIndexOf('.') + 1) + name;
        var function = (LossFunction)Enum.Parse(typeof(LossFunction), name);
        return new LossExpr.Call(call.Type, function, target, new EquatableArray<LossExpr>(arguments), call.Derivatives);
    }
}
