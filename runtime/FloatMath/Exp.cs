namespace RmsProp.Embedded;

public static partial class FloatMath
{
    // VectorMath.Exp has the same bits. Above the first and below the second argument the result is infinite, or 0.
    internal const float ExpOverflow = 88.72284f;
    internal const float ExpUnderflow = -103.97208f;
    internal const float Log2E = 1.442695f;

    // (e^r - 1 - r) / r^2, relative error of the whole 2^-28.2
    internal const float Exp2 = 0.49999994f;
    internal const float Exp3 = 0.16666517f;
    internal const float Exp4 = 0.041668102f;
    internal const float Exp5 = 0.008369181f;
    internal const float Exp6 = 0.0013838535f;

    /// <summary>e to the power <paramref name="x"/>, within 0.891 ulp; the worst argument is 4.506326 (0x409033D3).</summary>
    /// <param name="x">Any float.</param>
    /// <returns>
    /// +infinity above 88.72283, where the result exceeds <see cref="float.MaxValue"/>; denormal results, rounded, below -87.33654; 0 below
    /// -103.97208; 1 for ±0, +infinity for +infinity, 0 for -infinity, NaN for NaN.
    /// </returns>
    /// <remarks>
    /// x = n ln 2 + r with |r| at most ln 2 / 2, reduced after Cody and Waite (Software Manual for the Elementary Functions, 1980) with the
    /// two-part ln 2 of fdlibm; e^r by a minimax polynomial; the low part of r is added to the small terms so that it costs no accuracy.
    /// </remarks>
    public static unsafe float Exp(float x)
    {
        if (float.IsNaN(x))
        {
            return x;
        }

        if (ExpOverflow < x)
        {
            return float.PositiveInfinity;
        }

        if (x < ExpUnderflow)
        {
            return 0f;
        }

        int n = (int)(x * Log2E + (x < 0f ? -0.5f : 0.5f));
        float high = x - n * Ln2High;
        float low = n * Ln2Low;
        float r = high - low;

        float p = Exp6;
        p = p * r + Exp5;
        p = p * r + Exp4;
        p = p * r + Exp3;
        p = p * r + Exp2;
        float y = 1f + (high + (r * r * p - low));

        if (n < -126 || 127 < n)
        {
            return Scale(y, n);
        }

        int bits = (n + 127) << 23;
        float power = *(float*)&bits;
        return y * power;
    }
}
