using System;

namespace FirmwareSample.Core;

/// <summary>The last line of every run, on every target: the bits of what was learnt.</summary>
public static class ResultLine
{
    /// <summary><c>RESULT</c> and the bits of the taps, newest sample first, and of the bias, eight hexadecimal digits each.</summary>
    public static string Of(in EcgPredictor predictor)
    {
        string line = "RESULT";
        for (int tap = 0; tap < EcgPredictor.TapCount; tap++)
        {
            line += Bits(predictor.Taps[tap]);
        }

        return line + Bits(predictor.Bias);
    }

    private static string Bits(float value)
    {
        return " " + BitConverter.ToInt32(BitConverter.GetBytes(value), 0).ToString("x8");
    }
}
