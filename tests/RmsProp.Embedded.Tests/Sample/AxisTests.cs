using System.Linq;

using FirmwareSample.Report;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 300, "0 50 100 150 200 250 300")]
    [InlineData(-1.4, 2.1, "\u22121 \u22120.5 0 0.5 1 1.5 2")]
    [InlineData(0.5, 16.5, "5 10 15")]
    [InlineData(-0.0003, 0.0003, "\u22120.0003 \u22120.0002 \u22120.0001 0 0.0001 0.0002 0.0003")]
    public void Ticks_are_round_numbers(double minimum, double maximum, string expected) =>
        Assert.Equal(expected, TickTexts(new Axis("label", minimum, maximum)));

    [Theory]
    [InlineData(new[] { -5.4, 6.9 }, "\u22126 \u22124 \u22122 0 2 4 6 8")]
    [InlineData(new[] { 3.0, double.NaN, 3.0, double.NegativeInfinity }, "2 2.5 3 3.5 4")]
    [InlineData(new[] { double.NaN }, "\u22121 \u22120.5 0 0.5 1")]
    public void Axis_around_values_ends_on_ticks(double[] values, string expected)
    {
        Axis axis = Axis.Around("label", values);

        Assert.Equal(expected, TickTexts(axis));
        Assert.Equal(0, axis.Fraction(axis.Ticks().First()), 1e-9);
        Assert.Equal(1, axis.Fraction(axis.Ticks().Last()), 1e-9);
    }

    private static string TickTexts(Axis axis) => string.Join(' ', axis.Ticks().Select(Axis.NumberText));
}
