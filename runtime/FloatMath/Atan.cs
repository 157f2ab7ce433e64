namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The angle, in radians, whose tangent is <paramref name="x"/>, within 1.312 ulp; the worst argument is 1.1204227 (0x3F8F6A03).
    /// </summary>
    /// <param name="x">Any float.</param>
    /// <returns>±pi / 2, rounded to 1.5707964, for ±infinity; ±0 for ±0; NaN for NaN. Odd: Atan(-x) is -Atan(x).</returns>
    /// <remarks>
    /// An odd minimax polynomial up to 1; above it pi / 2 - atan(1 / x), with pi / 2 in two parts (Cody and Waite, 1980).
    /// </remarks>
    public static float Atan(float x)
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

        float r = 1f < magnitude ? 1f / magnitude : magnitude;

        // (atan(r) / r - 1) / r^2, relative error of the whole 2^-27.3
        float z = r * r;
        float p = -0.0017828543f;
        p = p * z + 0.010880903f;
        p = p * z - 0.031132827f;
        p = p * z + 0.057920266f;
        p = p * z - 0.08401188f;
        p = p * z + 0.10951268f;
        p = p * z - 0.14264043f;
        p = p * z + 0.1999853f;
        p = p * z - 0.333333f;
        float tail = r * z * p;

        float y = 1f < magnitude ? HalfPi - (r + (tail + HalfPiExcess)) : r + tail;
        return x < 0f ? -y : y;
    }
}
