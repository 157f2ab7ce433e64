namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// <paramref name="x"/> to an integer or half-integer power: within 0.501 ulp, at worst at 0.5723113 (0x3F1282FE), exponent 53.5;
    /// where the result is denormal, within 0.751 ulp, at worst at 0.062263988 (0x3D7F0886), exponent 31.5.
    /// </summary>
    /// <param name="x">Any float.</param>
    /// <param name="exponent">A multiple of 0.5 from -64 to 64.</param>
    /// <returns>
    /// NaN for any other exponent; else 1 for exponent 0, whatever <paramref name="x"/>; NaN for NaN. ±0 and ±infinity give 0 or infinity,
    /// with the sign of <paramref name="x"/> where the exponent is an odd integer, + otherwise; other negative <paramref name="x"/> give
    /// NaN for half-integers. Overflow gives infinity, underflow denormal numbers and then 0, with the sign of the power.
    /// </returns>
    /// <remarks>
    /// x = 2^n m with m in [0.75, 1.5). A power of m by repeated squaring, from the highest bit of the exponent on; a half-integer power is
    /// the root of twice as high a one, a negative power the reciprocal at the end. All of that in pairs of floats (Dekker, A
    /// floating-point technique for extending the available precision, 1971), because a chain of rounded products misses 2 ulp from the
    /// power 5 on.
    /// </remarks>
    public static unsafe float Pow(float x, float exponent)
    {
        if (float.IsNaN(exponent) || exponent < -64f || 64f < exponent)
        {
            return float.NaN;
        }

        int halves = (int)(exponent + exponent);
        if (halves != exponent + exponent)
        {
            return float.NaN;
        }

        if (halves == 0)
        {
            return 1f;
        }

        if (float.IsNaN(x))
        {
            return x;
        }

        int bits = *(int*)&x;
        bool isRoot = (halves & 1) != 0;
        bool isNegative = (halves & 3) == 2 && bits < 0;
        float magnitude = Abs(x);
        if (magnitude == 0f || float.MaxValue < magnitude)
        {
            float limit = (magnitude == 0f) == (halves < 0) ? float.PositiveInfinity : 0f;
            return isNegative ? -limit : limit;
        }

        if (isRoot && x < 0f)
        {
            return float.NaN;
        }

        int times = halves < 0 ? -halves : halves;
        if (!isRoot)
        {
            times >>= 1;
        }

        float power = PowerOfMagnitude(magnitude, times, isRoot, halves < 0);
        return isNegative ? -power : power;
    }

    /// <summary>
    /// x^times for a finite x above 0 and times from 1 to 127; its root if asked for, and then the reciprocal if asked for.
    /// </summary>
    private static float PowerOfMagnitude(float x, int times, bool isRoot, bool isReciprocal)
    {
        float m = Significand(x, out int n);
        int mask = 64;
        while ((times & mask) == 0)
        {
            mask >>= 1;
        }

        // high + low is m to the bits of times read so far; low is at most half an ulp of high.
        float high = m;
        float low = 0f;
        float product;
        for (mask >>= 1; mask != 0; mask >>= 1)
        {
            product = high * high;
            low = ProductError(high, high, product) + 2f * high * low;
            high = product + low;
            low = product - high + low;
            if ((times & mask) != 0)
            {
                product = high * m;
                low = ProductError(high, m, product) + m * low;
                high = product + low;
                low = product - high + low;
            }
        }

        n *= times;
        if (isRoot)
        {
            if ((n & 1) != 0)
            {
                high += high;
                low += low;
                n--;
            }

            // PlainSqrt works on light math too, and any root would do, as the remainder corrects it.
            n >>= 1;
            float root = PlainSqrt(high);
            product = root * root;
            low = (high - product - ProductError(root, root, product) + low) / (root + root);
            high = root;
        }

        if (isReciprocal)
        {
            n = -n;
            float reciprocal = 1f / high;
            product = reciprocal * high;
            low = (1f - product - ProductError(reciprocal, high, product) - reciprocal * low) * reciprocal;
            high = reciprocal;
        }

        // high + low is between 2^-38 and 2^38, so the result is certainly 0 or infinite beyond these powers of two.
        return Scale(high + low, n < -252 ? -252 : 252 < n ? 252 : n);
    }

    /// <summary>
    /// What rounding took from a * b, exactly, given the rounded <paramref name="product"/>; factors split after Veltkamp.
    /// </summary>
    private static float ProductError(float a, float b, float product)
    {
        float split = 4097f * a;
        float aHigh = split - (split - a);
        float aLow = a - aHigh;
        split = 4097f * b;
        float bHigh = split - (split - b);
        float bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }
}
