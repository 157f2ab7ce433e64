using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>
/// The one table of error bounds: the accuracy tests measure them, the documentation tests look for them in the documents.
/// </summary>
internal static class FloatMathBounds
{
    /// <summary>Every power from -64 to 64 where the result is a normal number.</summary>
    public static readonly PowBound Pow = new(0.501, 0x3F1282FE, 53.5f);

    /// <summary>Every power from -64 to 64 where the result is denormal: it is rounded to 24 bits and then to the fewer it has.</summary>
    public static readonly PowBound DenormalPow = new(0.751, 0x3D7F0886, 31.5f);

    /// <summary>The functions of one float.</summary>
    public static readonly FloatMathBound[] All =
    [
        new(
            "Exp", 0.891, 0x409033D3, 0, "+∞ above 88.72283; denormal below -87.33654, 0 below -103.97208; -∞ → 0",
            FloatMath.Exp, Math.Exp, DoubleDoubleFunctions.Exp),
        new(
            "Log", 0.865, 0x3FBF7D9E, 0, "±0 → -∞; below 0 NaN; +∞ → +∞",
            FloatMath.Log, Math.Log, DoubleDoubleFunctions.Log),
        new(
            "Tanh", 1.041, 0x3F4E2829, 0, "±∞ → ±1; ±0 → ±0",
            FloatMath.Tanh, Math.Tanh, DoubleDoubleFunctions.Tanh),
        new(
            "Sigmoid", 1.660, unchecked((int)0xBFF9E99E), 0, "-∞ → 0, +∞ → 1; denormal below -87.33654, 0 below -103.97208",
            FloatMath.Sigmoid, Sigmoid, DoubleDoubleFunctions.Sigmoid),
        new(
            "Softplus", 1.586, 0x3EA82265, 0, "-∞ → 0, +∞ → +∞; denormal below -87.33654, 0 below -103.97208",
            FloatMath.Softplus, Softplus, DoubleDoubleFunctions.Softplus),
        new(
            "Sin", 1.018, 0x45D3975C, 1e-9, "±0 → ±0; beyond ±8192 and ±∞ NaN",
            FloatMath.Sin, x => Math.Abs(x) <= 8192 ? Math.Sin(x) : double.NaN, DoubleDoubleFunctions.Sin),
        new(
            "Cos", 1.015, 0x44009CA9, 1e-9, "±0 → 1; beyond ±8192 and ±∞ NaN",
            FloatMath.Cos, x => Math.Abs(x) <= 8192 ? Math.Cos(x) : double.NaN, DoubleDoubleFunctions.Cos),
        new(
            "Atan", 1.312, 0x3F8F6A03, 0, "±∞ → ±1.5707964; ±0 → ±0",
            FloatMath.Atan, Math.Atan, DoubleDoubleFunctions.Atan),
    ];

    /// <summary>The names, for a theory.</summary>
    public static TheoryData<string> Names => new(All.Select(bound => bound.Name));

    public static FloatMathBound Named(string name) => All.Single(bound => bound.Name == name);

    private static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    private static double Softplus(double x)
    {
        // log(1 + e) = 2 artanh(e / (2 + e)) keeps every digit of a small e.
        double e = Math.Exp(-Math.Abs(x));
        return Math.Max(x, 0) + 2 * Math.Atanh(e / (2 + e));
    }
}
