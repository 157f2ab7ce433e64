using System;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>The results that the documentation promises for zeros, infinities, NaN and at the ends of a function's range.</summary>
public class SpecialValueTests
{
    private const float Infinity = float.PositiveInfinity;
    private const float NaN = float.NaN;

    [Theory]
    [InlineData("Abs", -0f, 0f)]
    [InlineData("Abs", -Infinity, Infinity)]
    [InlineData("Abs", NaN, NaN)]
    [InlineData("Atan", -0f, -0f)]
    [InlineData("Atan", Infinity, 1.5707964f)]
    [InlineData("Atan", -Infinity, -1.5707964f)]
    [InlineData("Atan", float.MaxValue, 1.5707964f)]
    [InlineData("Atan", float.Epsilon, float.Epsilon)]
    [InlineData("Atan", NaN, NaN)]
    [InlineData("Cos", -0f, 1f)]
    [InlineData("Cos", 8192f, 0.29280183f)]
    [InlineData("Cos", 8192.001f, NaN)]
    [InlineData("Cos", -Infinity, NaN)]
    [InlineData("Cos", NaN, NaN)]
    [InlineData("Exp", -0f, 1f)]
    [InlineData("Exp", Infinity, Infinity)]
    [InlineData("Exp", -Infinity, 0f)]
    [InlineData("Exp", 88.72283f, 3.4027985E+38f)]
    [InlineData("Exp", 88.72284f, Infinity)]
    [InlineData("Exp", float.MaxValue, Infinity)]
    [InlineData("Exp", -103.97207f, float.Epsilon)]
    [InlineData("Exp", -103.972084f, 0f)]
    [InlineData("Exp", float.MinValue, 0f)]
    [InlineData("Exp", NaN, NaN)]
    [InlineData("Log", -0f, -Infinity)]
    [InlineData("Log", 1f, 0f)]
    [InlineData("Log", -float.Epsilon, NaN)]
    [InlineData("Log", -Infinity, NaN)]
    [InlineData("Log", Infinity, Infinity)]
    [InlineData("Log", float.Epsilon, -103.27893f)]
    [InlineData("Log", float.MaxValue, 88.72284f)]
    [InlineData("Log", NaN, NaN)]
    [InlineData("PlainSqrt", -0f, -0f)]
    [InlineData("PlainSqrt", Infinity, Infinity)]
    [InlineData("PlainSqrt", -Infinity, NaN)]
    [InlineData("PlainSqrt", -float.Epsilon, NaN)]
    [InlineData("PlainSqrt", NaN, NaN)]
    [InlineData("Sigmoid", -0f, 0.5f)]
    [InlineData("Sigmoid", Infinity, 1f)]
    [InlineData("Sigmoid", -Infinity, 0f)]
    [InlineData("Sigmoid", -103.97207f, float.Epsilon)]
    [InlineData("Sigmoid", -103.972084f, 0f)]
    [InlineData("Sigmoid", NaN, NaN)]
    [InlineData("Sin", -0f, -0f)]
    [InlineData("Sin", float.Epsilon, float.Epsilon)]
    [InlineData("Sin", 8192f, -0.9561732f)]
    [InlineData("Sin", 8192.001f, NaN)]
    [InlineData("Sin", Infinity, NaN)]
    [InlineData("Sin", NaN, NaN)]
    [InlineData("Softplus", 0f, 0.6931472f)]
    [InlineData("Softplus", Infinity, Infinity)]
    [InlineData("Softplus", float.MaxValue, float.MaxValue)]
    [InlineData("Softplus", -Infinity, 0f)]
    [InlineData("Softplus", -103.97207f, float.Epsilon)]
    [InlineData("Softplus", -103.972084f, 0f)]
    [InlineData("Softplus", NaN, NaN)]
    [InlineData("Sqrt", -0f, -0f)]
    [InlineData("Sqrt", Infinity, Infinity)]
    [InlineData("Sqrt", -float.Epsilon, NaN)]
    [InlineData("Sqrt", NaN, NaN)]
    [InlineData("Tanh", -0f, -0f)]
    [InlineData("Tanh", Infinity, 1f)]
    [InlineData("Tanh", -Infinity, -1f)]
    [InlineData("Tanh", 9.010914f, 1f)]
    [InlineData("Tanh", float.Epsilon, float.Epsilon)]
    [InlineData("Tanh", NaN, NaN)]
    public void OfOneArgument(string function, float x, float expected)
    {
        AssertBits(expected, Function(function)(x));
    }

    [Theory]
    [InlineData(NaN, 0f, 1f)]
    [InlineData(NaN, 2f, NaN)]
    [InlineData(2f, NaN, NaN)]
    [InlineData(2f, 0.25f, NaN)]
    [InlineData(2f, 64.5f, NaN)]
    [InlineData(2f, -64.5f, NaN)]
    [InlineData(2f, Infinity, NaN)]
    [InlineData(-2f, 0.5f, NaN)]
    [InlineData(-2f, 3f, -8f)]
    [InlineData(-2f, -4f, 0.0625f)]
    [InlineData(4f, -1.5f, 0.125f)]
    [InlineData(-0f, 3f, -0f)]
    [InlineData(-0f, 2f, 0f)]
    [InlineData(-0f, 0.5f, 0f)]
    [InlineData(-0f, -1f, -Infinity)]
    [InlineData(-0f, -0.5f, Infinity)]
    [InlineData(0f, -2f, Infinity)]
    [InlineData(-Infinity, 3f, -Infinity)]
    [InlineData(-Infinity, 2.5f, Infinity)]
    [InlineData(-Infinity, -3f, -0f)]
    [InlineData(Infinity, -0.5f, 0f)]
    [InlineData(2f, 64f, 1.8446744E+19f)]
    [InlineData(-1e20f, 3f, -Infinity)]
    [InlineData(float.MaxValue, 64f, Infinity)]
    [InlineData(float.MaxValue, -64f, 0f)]
    [InlineData(-1e-20f, 3f, -0f)]
    [InlineData(float.Epsilon, -64f, Infinity)]
    [InlineData(float.Epsilon, 1f, float.Epsilon)]
    public void OfPow(float x, float exponent, float expected)
    {
        AssertBits(expected, FloatMath.Pow(x, exponent));
    }

    /// <summary>The zeros that test data can't tell from the ones of the other sign.</summary>
    [Fact]
    public void OfPositiveZero()
    {
        AssertBits(-Infinity, FloatMath.Log(0f));
        AssertBits(0f, FloatMath.Abs(0f));
        AssertBits(0f, FloatMath.Atan(0f));
        AssertBits(0f, FloatMath.PlainSqrt(0f));
        AssertBits(0f, FloatMath.Sin(0f));
        AssertBits(0f, FloatMath.Tanh(0f));
        AssertBits(0f, FloatMath.Pow(0f, 3f));
        AssertBits(Infinity, FloatMath.Pow(0f, -3f));
    }

    /// <summary>
    /// A NaN in the first argument goes through; a NaN elsewhere is without effect; of equal arguments the first is returned.
    /// </summary>
    [Fact]
    public void OfMinMaxAndClamp()
    {
        AssertBits(1f, FloatMath.Min(1f, 2f));
        AssertBits(1f, FloatMath.Min(2f, 1f));
        AssertBits(-0f, FloatMath.Min(-0f, 0f));
        AssertBits(0f, FloatMath.Min(0f, -0f));
        AssertBits(NaN, FloatMath.Min(NaN, 1f));
        AssertBits(1f, FloatMath.Min(1f, NaN));
        AssertBits(-Infinity, FloatMath.Min(1f, -Infinity));

        AssertBits(2f, FloatMath.Max(1f, 2f));
        AssertBits(2f, FloatMath.Max(2f, 1f));
        AssertBits(-0f, FloatMath.Max(-0f, 0f));
        AssertBits(NaN, FloatMath.Max(NaN, 1f));
        AssertBits(1f, FloatMath.Max(1f, NaN));

        AssertBits(0f, FloatMath.Clamp(-1f, 0f, 1f));
        AssertBits(0.5f, FloatMath.Clamp(0.5f, 0f, 1f));
        AssertBits(1f, FloatMath.Clamp(Infinity, 0f, 1f));
        AssertBits(NaN, FloatMath.Clamp(NaN, 0f, 1f));
        AssertBits(-1f, FloatMath.Clamp(-1f, NaN, 1f));
        AssertBits(2f, FloatMath.Clamp(2f, 0f, NaN));
        AssertBits(1f, FloatMath.Clamp(0f, 1f, -1f));
        AssertBits(-1f, FloatMath.Clamp(2f, 1f, -1f));
    }

    private static Func<float, float> Function(string name) => name switch
    {
        "Abs" => FloatMath.Abs,
        "Sqrt" => FloatMath.Sqrt,
        "PlainSqrt" => FloatMath.PlainSqrt,
        _ => FloatMathBounds.Named(name).Function,
    };

    /// <summary>Equal bits, so that zeros count with their sign; any NaN equals any other.</summary>
    private static void AssertBits(float expected, float actual)
    {
        Assert.Equal(expected, actual);
        if (!float.IsNaN(expected))
        {
            Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(actual));
        }
    }
}
