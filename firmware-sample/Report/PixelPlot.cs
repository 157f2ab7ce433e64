using System;
using System.Linq;
using System.Xml.Linq;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>A square of pixels in two colours, one for each sign.</summary>
internal static class PixelPlot
{
    /// <summary>Draws the square.</summary>
    /// <param name="description">What the picture shows, for those who can't see it.</param>
    /// <param name="side">Pixels in a row.</param>
    /// <param name="value">The value of each pixel, row by row, from -1 to 1.</param>
    public static XElement Draw(string description, int side, Func<int, double> value) => Svg(
        "svg",
        new XAttribute("viewBox", Invariant($"0 0 {side} {side}")),
        new XAttribute("role", "img"),
        new XAttribute("aria-label", description),
        Enumerable.Range(0, side * side).Select(pixel => Pixel(pixel % side, pixel / side, value(pixel))));

    private static XElement Pixel(int x, int y, double value) => Svg(
        "rect",
        Class(value < 0 ? "pixel color2" : "pixel color1"),
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("width", 1),
        new XAttribute("height", 1),
        new XAttribute("opacity", Invariant($"{Math.Abs(value):0.##}")));
}
