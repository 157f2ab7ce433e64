namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The hyperbolic tangent of <paramref name="x"/>, within 1.041 ulp; the worst argument is 0.8053003 (0x3F4E2829).
    /// </summary>
    /// <param name="x">Any float.</param>
    /// <returns>±1 from ±9.010914 on, infinities included; ±0 for ±0; NaN for NaN. Odd: Tanh(-x) is -Tanh(x).</returns>
    /// <remarks>
    /// Below 0.8 an odd minimax polynomial, since 1 - 2 / (e^2x + 1) cancels there; from 0.8 on that formula. Two ranges as in Cody and
    /// Waite (1980), who part them at 0.55.
    /// </remarks>
    public static float Tanh(float x)
    {
        if (float.IsNaN(x))
        {
            return x;
        }

        float magnitude = x < 0f ? -x : x;
        if (magnitude < Tiny)
        {
            return x;
        }

        if (magnitude < 0.8f)
        {
            // (tanh(x) / x - 1) / x^2, relative error of the whole 2^-28.0
            float z = x * x;
            float p = 0.0015870036f;
            p = p * z - 0.007414119f;
            p = p * z + 0.021306502f;
            p = p * z - 0.053853594f;
            p = p * z + 0.13332242f;
            p = p * z - 0.333333f;
            return x + x * z * p;
        }

        float y = magnitude < 9.010914f ? 1f - 2f / (Exp(magnitude + magnitude) + 1f) : 1f;
        return x < 0f ? -y : y;
    }
}
