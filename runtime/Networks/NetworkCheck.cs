namespace RmsProp.Embedded;

/// <summary>What generated networks test before a step. Not for direct use.</summary>
public static class NetworkCheck
{
    /// <summary>The largest magnitude among <paramref name="values"/> and <paramref name="least"/>; NaN where a value is NaN or infinite.</summary>
    /// <param name="values">The values.</param>
    /// <param name="least">Finite, 0 or more.</param>
    public static float Largest(float[] values, float least)
    {
        // A comparison with NaN is false on every target, so NaN must be caught otherwise: it, and infinity, times 0 is NaN.
        float check = 0f;
        float largest = least;
        for (int i = 0; i < values.Length; i++)
        {
            float value = values[i];
            check = check + value * 0f;
            value = value < 0f ? -value : value;
            largest = largest < value ? value : largest;
        }

        return largest + check;
    }
}
