using System;

using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>The last line of every run, on every target: the bits of what was learnt.</summary>
public static class ResultLine
{
    /// <summary><c>RESULT</c> and the bits of the taps, newest sample first, and of the bias, eight hexadecimal digits each.</summary>
    public static string Of(in EcgPredictor predictor)
    {
        return "RESULT" + Bits(predictor.Taps) + Bits(predictor.Bias);
    }

    /// <summary><c>RESULT</c> and the bits of the weights, output by output, and of the biases, eight hexadecimal digits each.</summary>
    public static string Of(in LinearModel model)
    {
        return "RESULT" + Bits(model.Weights) + Bits(model.Biases);
    }

    /// <summary><c>RESULT</c> and the bits of the coefficients, eight hexadecimal digits each.</summary>
    public static string Of(in SteinhartHart curve)
    {
        return "RESULT" + Bits(new float[] { curve.A, curve.B, curve.C });
    }

    /// <summary><c>RESULT</c> and the bits of the weights and of the bias, eight hexadecimal digits each.</summary>
    public static string Of(in IrisClassifier classifier)
    {
        return "RESULT" + Bits(classifier.Weights) + Bits(classifier.Bias);
    }

    /// <summary><c>RESULT</c> and a hash of a checkpoint, for networks of many parameters: the CRC-32 with which the checkpoint ends.</summary>
    public static string Of(byte[] checkpoint)
    {
        // With its own CRC-32, every checkpoint would have the same one.
        return "RESULT " + Crc32.Compute(checkpoint, 0, checkpoint.Length - 4).ToString("x8");
    }

    private static string Bits(float[] values)
    {
        string bits = "";
        for (int index = 0; index < values.Length; index++)
        {
            bits += Bits(values[index]);
        }

        return bits;
    }

    private static string Bits(float value)
    {
        return " " + BitConverter.ToInt32(BitConverter.GetBytes(value), 0).ToString("x8");
    }
}
