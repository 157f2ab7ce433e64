namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The square root of <paramref name="x"/>, correctly rounded (0.5 ulp), without the platform's root: the same bits as
    /// <see cref="Sqrt(float)"/> for every float, for nanoFramework firmware whose <c>Math.Sqrt</c> throws.
    /// </summary>
    /// <param name="x">Any float; denormal ones count in full.</param>
    /// <returns>±0 for ±0, +infinity for +infinity, NaN below 0 and for NaN.</returns>
    /// <remarks>
    /// x = 4^h m with m in [1, 4). Two Newton (Heron) steps from a quadratic seed leave the root of m, as an integer of 24 bits, at most
    /// one unit off; the integer remainder m - root^2, small and so exact modulo 2^32, then decides which integer is nearest.
    /// </remarks>
    public static unsafe float PlainSqrt(float x)
    {
        if (float.IsNaN(x) || x < 0f)
        {
            return float.NaN;
        }

        if (x == 0f || float.MaxValue < x)
        {
            return x;
        }

        int exponent = -127;
        if (x < SmallestNormal)
        {
            x *= 16777216f;
            exponent = -127 - 24;
        }

        int bits = *(int*)&x;
        exponent += bits >> 23;
        int odd = exponent & 1;
        int significand = bits & 0x007FFFFF;
        bits = significand + ((127 + odd) << 23);
        float m = *(float*)&bits;

        // Relative error of the seed 2^-7.6, of the steps 2^-16.3 and then 2^-33 before rounding.
        float s = (-0.039540328f * m + 0.526011f) * m + 0.5185533f;
        s = 0.5f * (s + m / s);
        s = 0.5f * (s + m / s);

        // The nearest integer to the root of q is the one with -root < q - root^2 <= root, as (root + 1/2)^2 is root^2 + root + 1/4.
        int root = (int)(s * 8388608f);
        int remainder = unchecked(((significand + 0x00800000) << (23 + odd)) - root * root);
        if (root < remainder)
        {
            root++;
        }
        else if (remainder <= -root)
        {
            root--;
        }

        bits = root + ((((exponent - odd) >> 1) + 126) << 23);
        x = *(float*)&bits;
        return x;
    }
}
