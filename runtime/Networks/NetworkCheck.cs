using System;
#if VECTORS
using System.Runtime.Intrinsics;
#endif

namespace RmsProp.Embedded;

/// <summary>What generated networks test before a step. Not for direct use.</summary>
public static class NetworkCheck
{
    /// <summary>Refuses samples of which one has not the shape that a network needs, before the gradient of any is added.</summary>
    /// <param name="inputs">The inputs of the samples.</param>
    /// <param name="targets">Their targets, as many.</param>
    /// <param name="start">The index of the first sample that counts.</param>
    /// <param name="count">How many do.</param>
    /// <param name="inputLength">The length that an input must have.</param>
    /// <param name="outputLength">The length that a target must have.</param>
    /// <exception cref="ArgumentException">An array is null or of another length, or <paramref name="start"/> or <paramref name="count"/> lead out of it.</exception>
    public static void Samples(float[][] inputs, float[][] targets, int start, int count, int inputLength, int outputLength)
    {
        if (inputs == null)
        {
            ParameterArray.ThrowUnequalLengths("targets", "inputs");
        }

        if (targets == null || targets.Length != inputs!.Length)
        {
            ParameterArray.ThrowUnequalLengths("inputs", "targets");
        }

        Inputs(inputs!, start, count, inputLength);
        for (int i = start; i < start + count; i++)
        {
            float[] target = targets![i];
            if (target == null || target.Length != outputLength)
            {
                ParameterArray.ThrowWrongLength("targets", i, outputLength);
            }
        }
    }

    /// <summary>The same for samples with a label each.</summary>
    /// <param name="inputs">The inputs of the samples.</param>
    /// <param name="labels">Their labels, as many.</param>
    /// <param name="start">The index of the first sample that counts.</param>
    /// <param name="count">How many do.</param>
    /// <param name="inputLength">The length that an input must have.</param>
    /// <param name="classes">What every label must be below.</param>
    /// <exception cref="ArgumentException">
    /// An array is null or of another length, a label is out of range, or <paramref name="start"/> or <paramref name="count"/> lead out of the arrays.
    /// </exception>
    public static void Samples(float[][] inputs, int[] labels, int start, int count, int inputLength, int classes)
    {
        if (inputs == null)
        {
            ParameterArray.ThrowUnequalLengths("labels", "inputs");
        }

        if (labels == null || labels.Length != inputs!.Length)
        {
            ParameterArray.ThrowUnequalLengths("inputs", "labels");
        }

        Inputs(inputs!, start, count, inputLength);
        for (int i = start; i < start + count; i++)
        {
            if (labels![i] < 0 || labels[i] >= classes)
            {
                ParameterArray.ThrowOutOfRange("labels", i, classes);
            }
        }
    }

    private static void Inputs(float[][] inputs, int start, int count, int length)
    {
        if (start < 0 || start > inputs.Length)
        {
            ParameterArray.ThrowOutOfRange("start", inputs.Length + 1);
        }

        if (count < 0 || count > inputs.Length - start)
        {
            ParameterArray.ThrowOutOfRange("count", inputs.Length - start + 1);
        }

        for (int i = start; i < start + count; i++)
        {
            float[] input = inputs[i];
            if (input == null || input.Length != length)
            {
                ParameterArray.ThrowWrongLength("inputs", i, length);
            }
        }
    }

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
