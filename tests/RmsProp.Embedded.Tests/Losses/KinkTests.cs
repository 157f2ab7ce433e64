using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>The derivative where there is none, and divisions that the loss doesn't have.</summary>
public sealed class KinkTests : System.IDisposable
{
    private readonly LossProject _project = new("""
        using System;
        using RmsProp.Embedded;
        namespace Tested;
        [RmsProp]
        public partial struct P
        {
            public float A;
            public float B;
            [Loss] public static float Abs(in P p) => FloatMath.Abs(p.A);
            [Loss] public static float Max(in P p) => FloatMath.Max(p.A, p.B);
            [Loss] public static float Min(in P p) => MathF.Min(p.A, p.B);
            [Loss] public static float Clamp(in P p) => FloatMath.Clamp(p.A, 1f, 2f) + FloatMath.Clamp(p.B, 1f, 2f);
            [Loss] public static float Relu(in P p) => p.A > 0f ? p.A : 0f;
            [Loss] public static float Log(in P p) => FloatMath.Log(p.A);
            [Loss] public static float Sqrt(in P p) => MathF.Sqrt(p.A);
            [Loss] public static float Power(in P p) => MathF.Pow(p.A, 0.5f);
            [Loss] public static float ZerothPower(in P p) => MathF.Pow(p.A, p.B);
            [Loss] public static float Guarded(in P p) => p.A > 0f ? MathF.Sqrt(p.A) : p.A;
            [Loss] public static float Divided(in P p) => p.B / p.A;
        }
        """, new Dictionary<string, int>());

    [Theory]
    [InlineData("Abs", 0f, 0f, 0f, 0f)]
    [InlineData("Abs", -2f, 0f, -1f, 0f)]
    [InlineData("Abs", float.NaN, 0f, float.NaN, 0f)]
    [InlineData("Max", 3f, 3f, 0.5f, 0.5f)]
    [InlineData("Max", 4f, 3f, 1f, 0f)]
    [InlineData("Min", 3f, 3f, 0.5f, 0.5f)]
    [InlineData("Min", 4f, 3f, 0f, 1f)]
    [InlineData("Clamp", 1f, 2f, 1f, 1f)]
    [InlineData("Clamp", 0.5f, 2.5f, 0f, 0f)]
    [InlineData("Relu", 0f, 0f, 0f, 0f)]
    [InlineData("Relu", 1f, 0f, 1f, 0f)]
    [InlineData("Log", 0f, 0f, float.PositiveInfinity, 0f)]
    [InlineData("Sqrt", 0f, 0f, float.PositiveInfinity, 0f)]
    [InlineData("Power", 0f, 0f, float.PositiveInfinity, 0f)]
    [InlineData("ZerothPower", 0f, 0f, 0f, 0f)]
    [InlineData("Guarded", 0f, 0f, 1f, 0f)]
    public void DerivativeIsPyTorchs(string loss, float a, float b, float byA, float byB)
    {
        (_, object gradient) = _project.AddGradient(loss, Parameters(a, b), []);
        Assert.Equal([byA, byB], StructValues.Flatten(gradient).Select(pair => (float)pair.Value));
    }

    [Theory]
    [InlineData("Log")]
    [InlineData("Sqrt")]
    [InlineData("Power")]
    [InlineData("Divided")]
    public void ZeroDivisorRejectsTheStep(string loss)
    {
        (_, object trained) = _project.Train(loss, Parameters(0f, 1f), []);
        Assert.Equal([0f, 1f], StructValues.Flatten(trained).Select(pair => (float)pair.Value));
    }

    [Fact]
    public void DivisionsThatTheLossDoesNotHaveAreGuarded()
    {
        // nanoFramework throws where .NET divides by zero.
        string text = _project.Run.SingleFile;
        Assert.Contains("p.A == 0f ? float.PositiveInfinity : 1f / p.A", text, System.StringComparison.Ordinal);
        Assert.Contains("loss == 0f ? float.PositiveInfinity : 0.5f / loss", text, System.StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _project.Dispose();

    private object Parameters(float a, float b) => _project.Parameters(path => path == "A" ? a : b);
}
