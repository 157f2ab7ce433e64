using System;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>The reference itself, against values computed to 90 digits.</summary>
public class DoubleDoubleTests
{
    [Theory]
    [InlineData("Exp", 1, 2.718281828459045, 1.4456468917292502e-16)]
    [InlineData("Exp", -50, 1.9287498479639178e-22, -3.7546101071240096e-39)]
    [InlineData("Log", 2, 0.6931471805599453, 2.3190468138462996e-17)]
    [InlineData("Log", 10, 2.302585092994046, -2.1707562233822494e-16)]
    [InlineData("Sin", 1, 0.8414709848078965, 1.776845092935536e-18)]
    [InlineData("Cos", 8000, 0.06564512751032302, -3.505722725060643e-18)]
    [InlineData("Atan", 1, 0.7853981633974483, 3.061616997868383e-17)]
    [InlineData("Atan", 0.0009765625, 0.0009765621895593195, -2.9033062549942626e-20)]
    [InlineData("Tanh", 0.5, 0.46211715726000974, 2.1916603238260928e-17)]
    [InlineData("Sigmoid", -3, 0.04742587317756678, -1.793305391834216e-19)]
    [InlineData("Softplus", -3, 0.04858735157374206, -2.8911149045062954e-18)]
    public void KnownValues(string function, double x, double high, double low)
    {
        AssertSame(new DoubleDouble(high, low), Function(function)(x));
    }

    [Theory]
    [InlineData(1, 1.4142135623730951, -9.667293313452913e-17)]
    [InlineData(2, 2, 0)]
    [InlineData(-20, 0.0009765625, 0)]
    public void KnownPowersOfTwo(int halves, double high, double low)
    {
        AssertSame(new DoubleDouble(high, low), DoubleDoubleFunctions.Pow(2, halves));
    }

    private static Func<DoubleDouble, DoubleDouble> Function(string name) => name switch
    {
        "Exp" => DoubleDoubleFunctions.Exp,
        "Log" => DoubleDoubleFunctions.Log,
        "Sin" => DoubleDoubleFunctions.Sin,
        "Cos" => DoubleDoubleFunctions.Cos,
        "Atan" => DoubleDoubleFunctions.Atan,
        "Tanh" => DoubleDoubleFunctions.Tanh,
        "Sigmoid" => DoubleDoubleFunctions.Sigmoid,
        "Softplus" => DoubleDoubleFunctions.Softplus,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static void AssertSame(DoubleDouble expected, DoubleDouble actual)
    {
        double error = Math.Abs((actual - expected).High / expected.High);
        Assert.True(error < Math.ScaleB(1, -85), $"relative error {error}");
    }
}
