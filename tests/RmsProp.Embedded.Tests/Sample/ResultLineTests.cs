using System.Linq;

using FirmwareSample;
using FirmwareSample.Core;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class ResultLineTests
{
    [Fact]
    public void Parameters_have_eight_digits_each()
    {
        var predictor = new EcgPredictor { Taps = new float[16], Bias = -1f };
        predictor.Taps[0] = float.Epsilon;

        string expected = string.Join(' ', ["RESULT", "00000001", .. Enumerable.Repeat("00000000", 15), "bf800000"]);
        Assert.Equal(expected, ResultLine.Of(in predictor));
    }
}
