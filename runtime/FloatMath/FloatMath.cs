namespace RmsProp.Embedded;

/// <summary>
/// Elementary functions of <see cref="float"/> that give the same bits on desktop .NET, on .NET nanoFramework and on a bare Cortex-M.
/// </summary>
/// <remarks>
/// <para>
/// Written with float and int operations alone, one IEEE rounding each and no fused multiply-add: no double, no table, no static state and
/// no allocation. Bounds are in ulp (units in the last place) of the exact result. They are the largest errors found over all finite
/// floats, rounded up to three decimals; each function names the argument where it happens. <c>FloatMath/README.md</c> lists them all.
/// </para>
/// <para>
/// NaN arguments are tested by <see cref="float.IsNaN(float)"/> before any other comparison, because nanoFramework takes a NaN to be
/// greater than everything. Nothing divides by zero, which throws there, and nothing converts a float to an int that cannot hold it.
/// </para>
/// <para>
/// On nanoFramework the bits of an int become a float only when they are stored. The compiler leaves out the store to a local that is read
/// once, so such a result goes through a parameter.
/// </para>
/// </remarks>
public static partial class FloatMath
{
    // ln 2 in two parts (fdlibm): the first has 15 significant bits, so its product with an exponent of 9 bits is exact.
    internal const float Ln2High = 0.69314575f;
    internal const float Ln2Low = 1.4286068E-06f;

    // pi / 2, rounded, and what the rounding added.
    private const float HalfPi = 1.5707964f;
    private const float HalfPiExcess = 4.371139E-08f;

    // 2^-12: below it an odd function of x - x^3 / 3 + .. or flatter is x, to a third of an ulp.
    private const float Tiny = 0.00024414062f;

    private const float SmallestNormal = 1.1754944E-38f;

    /// <summary>Writes a finite x above 0 as 2^exponent times the returned value, which is from 0.75 to below 1.5.</summary>
    private static unsafe float Significand(float x, out int exponent)
    {
        exponent = 0;
        if (x < SmallestNormal)
        {
            x *= 8388608f;
            exponent = -23;
        }

        // Counted from the bits of 0.75 on, the exponent field changes where the significand wraps.
        int bits = *(int*)&x;
        bits -= 0x3F400000;
        exponent += bits >> 23;
        bits = (bits & 0x007FFFFF) + 0x3F400000;
        x = *(float*)&bits;
        return x;
    }

    /// <summary>
    /// <paramref name="value"/> times 2^<paramref name="power"/>, rounded once. The power is from -252 to 254, further than one float
    /// factor reaches; the value is so near 1 that the first of the two products is exact wherever the second is not 0 or infinite.
    /// </summary>
    private static unsafe float Scale(float value, int power)
    {
        int half = power >> 1;
        int bits = (half + 127) << 23;
        float first = *(float*)&bits;
        bits = (power - half + 127) << 23;
        float second = *(float*)&bits;
        return value * first * second;
    }
}
