using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace FirmwareSample.Report;

/// <summary>Lines over a common pair of axes.</summary>
internal static class LinePlot
{
    /// <summary>Draws the series in order, the last one on top.</summary>
    /// <param name="description">What the picture shows, for those who can't see it.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="series">The lines.</param>
    /// <param name="marks">What is drawn as dots on top of them.</param>
    /// <param name="dotRadius">How large these are.</param>
    public static XElement Draw(string description, Axis x, Axis y, IEnumerable<Series> series, Series? marks = null, double dotRadius = 5)
    {
        var frame = new PlotFrame(x, y);
        IEnumerable<XElement> dots = marks is null ? [] : frame.Dots(marks, dotRadius);
        return frame.Draw(description, x.Ticks(), [.. series.Select(frame.Line), .. dots]);
    }
}
