using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>A path over the contour lines of a quadratic with its minimum at the origin.</summary>
internal static class PathPlot
{
    private const double DotRadius = 3;

    /// <summary>Draws the contour lines, the path with a dot per step, and a cross at the minimum.</summary>
    /// <param name="description">What the picture shows, for those who can't see it.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="factorX">Factor of x² in the quadratic; above 0.</param>
    /// <param name="factorY">Factor of y² in the quadratic; above 0.</param>
    /// <param name="levels">Values of the quadratic to draw a contour line at; above 0.</param>
    /// <param name="path">The path.</param>
    public static XElement Draw(
        string description, Axis x, Axis y, double factorX, double factorY, IEnumerable<double> levels, Series path)
    {
        var frame = new PlotFrame(x, y);
        IEnumerable<XElement> contours = levels.Select(level => Contour(frame, Math.Sqrt(level / factorX), Math.Sqrt(level / factorY)));
        return frame.Draw(description, x.Ticks(), [.. contours, frame.Line(path), .. frame.Dots(path, DotRadius), Minimum(frame)]);
    }

    // Where a quadratic has one value is an ellipse.
    private static XElement Contour(PlotFrame frame, double halfWidth, double halfHeight) =>
        Svg(
            "ellipse",
            Class("contour"),
            new XAttribute("cx", PlotFrame.Length(frame.X(0))),
            new XAttribute("cy", PlotFrame.Length(frame.Y(0))),
            new XAttribute("rx", PlotFrame.Length(frame.X(halfWidth) - frame.X(0))),
            new XAttribute("ry", PlotFrame.Length(frame.Y(0) - frame.Y(halfHeight))));

    private static XElement Minimum(PlotFrame frame)
    {
        string center = $"M{PlotFrame.Length(frame.X(0))} {PlotFrame.Length(frame.Y(0))}";
        return Svg("path", Class("minimum"), new XAttribute("d", $"{center}m-6 -6l12 12m0 -12l-12 12"));
    }
}
