using System;

namespace RmsProp.Embedded.Tests;

/// <summary>What the documentation promises of a function of one float, with what is needed to check it.</summary>
/// <param name="Name">The method of FloatMath.</param>
/// <param name="Ulp">The largest error over all finite arguments, rounded up to three decimals.</param>
/// <param name="WorstBits">The bits of an argument with that error.</param>
/// <param name="FreeError">An absolute error that is always allowed, whatever it is in ulp.</param>
/// <param name="SpecialValues">The last column of the README's table.</param>
/// <param name="Function">The function.</param>
/// <param name="Fast">The same in double, with an error of a few ulp of double, which is 1e-8 ulp of float; NaN outside the domain.</param>
/// <param name="Precise">The same in double-double.</param>
internal sealed record FloatMathBound(
    string Name,
    double Ulp,
    int WorstBits,
    double FreeError,
    string SpecialValues,
    Func<float, float> Function,
    Func<double, double> Fast,
    Func<DoubleDouble, DoubleDouble> Precise)
{
    public float Worst => BitConverter.Int32BitsToSingle(WorstBits);

    /// <summary>
    /// The error at <paramref name="x"/> by the double-double reference, in ulp; 0 when it is below the absolute one allowed.
    /// </summary>
    public double ErrorAt(float x)
    {
        float actual = Function(x);
        DoubleDouble exact = Precise(x);
        return Math.Abs(actual - exact.High) <= FreeError ? 0 : Tests.Ulp.Error(actual, exact);
    }
}
