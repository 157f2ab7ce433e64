namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The sine of <paramref name="x"/> radians, within 1.018 ulp or 1e-9, whichever is larger; the worst argument is 6770.92 (0x45D3975C).
    /// </summary>
    /// <param name="x">Radians, from -8192 to 8192.</param>
    /// <returns>±0 for ±0; NaN beyond ±8192, for infinities and for NaN. Odd: Sin(-x) is -Sin(x).</returns>
    /// <remarks>
    /// Reduction by multiples of pi / 2 in three parts after Cody and Waite (1980); minimax polynomials for sine and cosine up to pi / 4.
    /// Near a multiple of pi other than 0 the third part leaves an absolute error below 1e-9, which is more than an ulp of such a small
    /// sine.
    /// </remarks>
    public static float Sin(float x)
    {
        float magnitude = x < 0f ? -x : x;
        if (float.IsNaN(x) || 8192f < magnitude)
        {
            return float.NaN;
        }

        if (magnitude < Tiny)
        {
            return x;
        }

        float y = SineOfQuarters(magnitude, 0);
        return x < 0f ? -y : y;
    }

    /// <summary>
    /// The cosine of <paramref name="x"/> radians, within 1.015 ulp or 1e-9, whichever is larger; the worst argument is 514.4478 (0x44009CA9).
    /// </summary>
    /// <param name="x">Radians, from -8192 to 8192.</param>
    /// <returns>1 for ±0; NaN beyond ±8192, for infinities and for NaN. Even: Cos(-x) is Cos(x).</returns>
    /// <remarks>As <see cref="Sin"/>, a quarter turn on.</remarks>
    public static float Cos(float x)
    {
        float magnitude = x < 0f ? -x : x;
        if (float.IsNaN(x) || 8192f < magnitude)
        {
            return float.NaN;
        }

        return SineOfQuarters(magnitude, 1);
    }

    /// <summary>The sine of <paramref name="x"/>, from 0 to 8192, plus <paramref name="quarters"/> times pi / 2.</summary>
    private static float SineOfQuarters(float x, int quarters)
    {
        // The first two parts of pi / 2 have 11 bits and n has 13, so high is exact; only the third part is rounded.
        int n = (int)(x * 0.63661975f + 0.5f);
        float high = x - n * 1.5703125f - n * 0.0004837513f;
        float low = n * 7.54979E-08f;
        float r = high - low;
        float z = r * r;

        int quadrant = n + quarters;
        float y;
        if ((quadrant & 1) == 0)
        {
            // (sin(r) / r - 1) / r^2, relative error of the whole 2^-27.9
            float p = -0.00019518094f;
            p = p * z + 0.008332188f;
            p = p * z - 0.16666655f;
            y = high + (p * z * r - low);
        }
        else
        {
            // (cos(r) - 1 + r^2 / 2) / r^4, relative error of the whole 2^-33.0; then the derivative times what r lost to rounding
            float p = 2.4432327E-05f;
            p = p * z - 0.001388731f;
            p = p * z + 0.041666646f;
            y = 1f - (0.5f * z - (p * z * z - (high - r - low) * r));
        }

        return (quadrant & 2) == 0 ? y : -y;
    }
}
