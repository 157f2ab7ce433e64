using FirmwareSample;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class PredictionGainTests
{
    [Theory]
    [InlineData(4.0, 1.0, "6.02 dB")]
    [InlineData(1.0, 10.0, "-10.00 dB")]
    [InlineData(1.0, 1e7, "diverges")]
    [InlineData(1.0, double.NaN, "diverges")]
    [InlineData(1.0, double.PositiveInfinity, "diverges")]
    [InlineData(0.0, 0.0, "undefined (constant signal)")]
    [InlineData(0.0, 3.0, "undefined (constant signal)")]
    public void Gain_is_told_in_decibels(double lastSampleSquaredError, double squaredError, string expected) =>
        Assert.Equal(expected, new PredictionGain(lastSampleSquaredError, squaredError).ToString());

    [Fact]
    public void Gain_of_two_parts_is_that_of_the_sums() =>
        Assert.Equal(new PredictionGain(5, 2.5), new PredictionGain(1, 2) + new PredictionGain(4, 0.5));

    [Theory]
    [InlineData(108_000, 30, 72_000)]
    [InlineData(8_192, 12, 5_461)]
    [InlineData(360, 12, 240)]
    [InlineData(1_000_000_000, 277_776, 666_666_666)]
    public void Last_third_of_the_windows_is_scored(int samples, int count, int scoredFrom)
    {
        var windows = new ScoreWindows(samples);

        Assert.Equal(count, windows.Count);
        Assert.Equal(scoredFrom, windows.Start(windows.FirstScored));
        Assert.Equal((samples - scoredFrom) / 360.0, windows.ScoredSeconds);
        Assert.Equal(0, windows.Start(0));
        Assert.Equal(samples, windows.Start(windows.Count));
    }
}
