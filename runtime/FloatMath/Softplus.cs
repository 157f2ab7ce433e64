namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>log(1 + e^x), within 1.586 ulp; the worst argument is 0.3283874 (0x3EA82265).</summary>
    /// <param name="x">Any float.</param>
    /// <returns>
    /// <paramref name="x"/> itself above 17.32868, +infinity included; denormal below -87.33654, 0 below -103.97208 and for -infinity; NaN
    /// for NaN.
    /// </returns>
    /// <remarks>
    /// max(x, 0) + log(1 + e^-|x|), which neither overflows nor cancels; the logarithm is the polynomial of <see cref="Log"/>.
    /// </remarks>
    public static float Softplus(float x)
    {
        if (float.IsNaN(x) || 17.32868f < x)
        {
            return x;
        }

        float e = Exp(x < 0f ? x : -x);
        float log;
        if (e < 0.5f)
        {
            log = e + LogTail(e);
        }
        else
        {
            // 1 + e = 2 (1 + f), with f exact and in [-0.25, 0]
            float f = 0.5f * e - 0.5f;
            log = Ln2High + (f + (LogTail(f) + Ln2Low));
        }

        return x < 0f ? log : x + log;
    }
}
