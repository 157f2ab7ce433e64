#if VECTORS
using System;
using System.Runtime.Intrinsics;

#endif
namespace RmsProp.Embedded;

/// <summary>What generated networks test before a step. Not for direct use.</summary>
public static class NetworkCheck
{
    /// <summary>The largest magnitude among <paramref name="values"/> and <paramref name="least"/>; NaN where a value is NaN or infinite.</summary>
    /// <param name="values">The values.</param>
    /// <param name="least">Finite, 0 or more.</param>
    public static float Largest(float[] values, float least)
    {
#if VECTORS
        if (Vector256.IsHardwareAccelerated && values.Length >= Vector256<float>.Count)
        {
            return LargestOfVectors(values, least);
        }

#endif
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

#if VECTORS
    /// <summary>The bits without the sign, as integers, have the order of the magnitudes; those of infinity and NaN come last.</summary>
    private static float LargestOfVectors(ReadOnlySpan<float> values, float least)
    {
        int count = Vector256<float>.Count;
        Vector256<int> largest = Magnitudes(values[^count..]);
        for (int i = 0; i + count < values.Length; i += count)
        {
            largest = Vector256.Max(largest, Magnitudes(values.Slice(i, count)));
        }

        return NetworkVectors.Largest(largest, least);
    }

    private static Vector256<int> Magnitudes(ReadOnlySpan<float> values) => Vector256.Create(values).AsInt32() & Vector256.Create(int.MaxValue);
#endif
}
