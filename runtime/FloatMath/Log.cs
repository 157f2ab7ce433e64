namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The natural logarithm of <paramref name="x"/>, within 0.865 ulp; the worst argument is 1.496021 (0x3FBF7D9E).
    /// </summary>
    /// <param name="x">Any float; denormal ones count in full.</param>
    /// <returns>-infinity for ±0, NaN below 0, +0 for 1, +infinity for +infinity, NaN for NaN.</returns>
    /// <remarks>
    /// x = 2^n (1 + f) with f from -0.25 to 0.5; log x = n ln 2 + log(1 + f), with the two-part ln 2 of fdlibm and terms added from the
    /// smallest on, as in logf of Moshier's Cephes.
    /// </remarks>
    public static float Log(float x)
    {
        if (float.IsNaN(x) || x < 0f)
        {
            return float.NaN;
        }

        if (x == 0f)
        {
            return float.NegativeInfinity;
        }

        if (float.MaxValue < x)
        {
            return x;
        }

        float f = Significand(x, out int n) - 1f;
        return n * Ln2High + (f + (LogTail(f) + n * Ln2Low));
    }

    /// <summary>log(1 + f) - f for f from -0.25 to 0.5, with a relative error of log(1 + f) of 2^-27.6 from a minimax polynomial.</summary>
    private static float LogTail(float f)
    {
        float square = f * f;
        float p = 0.03767318f;
        p = p * f - 0.09116225f;
        p = p * f + 0.117006734f;
        p = p * f - 0.12727778f;
        p = p * f + 0.14276238f;
        p = p * f - 0.16655296f;
        p = p * f + 0.19999605f;
        p = p * f - 0.25000164f;
        p = p * f + 0.3333334f;
        return f * square * p - 0.5f * square;
    }
}
