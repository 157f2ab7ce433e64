using System;

namespace RmsProp.Embedded.Tests;

/// <summary>Errors of floats in units in the last place.</summary>
internal static class Ulp
{
    private const double FirstOverflow = 3.402823669209384634633746e38;

    /// <summary>
    /// |<paramref name="actual"/> - <paramref name="exact"/>| in units of the spacing of floats at <paramref name="exact"/>, which is
    /// 2^-149 for denormal values. Infinity counts as 2^128, the next float if there were one. NaN when <paramref name="actual"/> is NaN.
    /// </summary>
    public static double Error(float actual, DoubleDouble exact)
    {
        if (float.IsInfinity(actual) || Math.Abs(exact.High) > FirstOverflow)
        {
            return Error(
                float.IsInfinity(actual) ? Math.CopySign(FirstOverflow, actual) : actual,
                Math.Abs(exact.High) > FirstOverflow ? Math.CopySign(FirstOverflow, exact.High) : exact);
        }

        return Error((double)actual, exact);
    }

    private static double Error(double actual, DoubleDouble exact)
    {
        // The bits of a double hold floor(log2) in the open; 2^(23 - floor(log2)) is built from it.
        int exponent = (int)((BitConverter.DoubleToInt64Bits(exact.High) >> 52) & 0x7FF) - 1023;
        exponent = Math.Clamp(exponent, -126, 127);
        double unitsPerOne = BitConverter.Int64BitsToDouble((long)(1023 + 23 - exponent) << 52);
        return Math.Abs(actual - exact.High - exact.Low) * unitsPerOne;
    }
}
