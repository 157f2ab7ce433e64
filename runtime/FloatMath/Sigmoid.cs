namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The logistic function 1 / (1 + e^-x), within 1.660 ulp; the worst argument is -1.9524419 (0xBFF9E99E).
    /// </summary>
    /// <param name="x">Any float.</param>
    /// <returns>
    /// From 0 to 1: 0.5 for ±0, 0 for -infinity, 1 for +infinity, NaN for NaN. Denormal below -87.33654, 0 below -103.97208.
    /// </returns>
    /// <remarks>
    /// Near 0 from the polynomial of <see cref="Tanh"/>; further out from e = e^-|x|, at most a quarter: with y = e / (1 + e) the result is
    /// 1 - y, or y written as e - e y, which rounds less.
    /// </remarks>
    public static float Sigmoid(float x)
    {
        if (float.IsNaN(x))
        {
            return x;
        }

        float magnitude = x < 0f ? -x : x;
        if (magnitude < 1.386f)
        {
            return 0.5f + 0.5f * Tanh(0.5f * x);
        }

        float e = Exp(-magnitude);
        float y = e / (1f + e);
        return x < 0f ? e - e * y : 1f - y;
    }
}
