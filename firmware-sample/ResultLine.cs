using System;
using System.Linq;

using FirmwareSample.Core;

namespace FirmwareSample;

/// <summary>The last line of every run, on every target: the bits of what was learnt.</summary>
internal static class ResultLine
{
    /// <summary><c>RESULT</c> and the bits of the taps, newest sample first, and of the bias, eight hexadecimal digits each.</summary>
    public static string Of(in EcgPredictor predictor)
    {
        float[] parameters = [.. predictor.Taps, predictor.Bias];
        return "RESULT " + string.Join(' ', parameters.Select(parameter => BitConverter.SingleToUInt32Bits(parameter).ToString("x8")));
    }
}
