namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The magnitude of <paramref name="x"/>, exactly: its bits without the sign. +0 for ±0, +infinity for ±infinity, NaN for NaN.
    /// </summary>
    public static unsafe float Abs(float x)
    {
        int bits = *(int*)&x;
        bits &= 0x7FFFFFFF;
        x = *(float*)&bits;
        return x;
    }

    /// <summary>
    /// The smaller of two floats, as <c>y &lt; x ? y : x</c>. A NaN in <paramref name="x"/> goes through; a NaN in <paramref name="y"/>
    /// gives <paramref name="x"/>. Of equal arguments it is <paramref name="x"/>, also for zeros of different sign.
    /// </summary>
    /// <remarks>nanoFramework takes -infinity and +infinity to be equal: there, of these two the result is <paramref name="x"/>.</remarks>
    public static float Min(float x, float y)
    {
        return y < x ? y : x;
    }

    /// <summary>
    /// The larger of two floats, as <c>x &lt; y ? y : x</c>. A NaN in <paramref name="x"/> goes through; a NaN in <paramref name="y"/>
    /// gives <paramref name="x"/>. Of equal arguments it is <paramref name="x"/>, also for zeros of different sign.
    /// </summary>
    /// <remarks>nanoFramework takes -infinity and +infinity to be equal: there, of these two the result is <paramref name="x"/>.</remarks>
    public static float Max(float x, float y)
    {
        return x < y ? y : x;
    }

    /// <summary>
    /// <paramref name="x"/> moved into [<paramref name="minimum"/>, <paramref name="maximum"/>]. A NaN in <paramref name="x"/> goes
    /// through; a bound that is NaN bounds nothing. When the bounds are crossed, the minimum wins below it and the maximum elsewhere;
    /// nothing throws.
    /// </summary>
    /// <remarks>
    /// nanoFramework takes -infinity and +infinity to be equal: there, an infinite <paramref name="x"/> isn't moved to an infinite bound.
    /// </remarks>
    public static float Clamp(float x, float minimum, float maximum)
    {
        if (x < minimum)
        {
            return minimum;
        }

        return maximum < x ? maximum : x;
    }
}
