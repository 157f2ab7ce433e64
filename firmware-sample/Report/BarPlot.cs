using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>A row of bars from zero.</summary>
internal static class BarPlot
{
    // Of the room that each bar has; the rest is the gap between bars.
    private const double BarWidth = 0.7;

    /// <summary>Draws a bar per value, numbered from 1.</summary>
    /// <param name="description">What the picture shows, for those who can't see it.</param>
    /// <param name="numberLabel">What the numbers of the bars mean.</param>
    /// <param name="valueLabel">What the height of a bar means, with its unit.</param>
    /// <param name="values">Finite values.</param>
    public static XElement Draw(string description, string numberLabel, string valueLabel, IReadOnlyList<double> values)
    {
        var frame = new PlotFrame(new Axis(numberLabel, 0.5, values.Count + 0.5), Axis.Around(valueLabel, values.Append(0)));
        XElement picture = frame.Draw(description, [], values.Select((value, index) => Bar(frame, index + 1, value)));
        picture.Add(values.Select((_, index) => frame.XLabel(index + 1, Axis.NumberText(index + 1))));
        return picture;
    }

    private static XElement Bar(PlotFrame frame, double number, double value)
    {
        double left = frame.X(number - (BarWidth / 2));
        double right = frame.X(number + (BarWidth / 2));
        double top = frame.Y(value > 0 ? value : 0);
        double bottom = frame.Y(value > 0 ? 0 : value);
        return Svg(
            "rect",
            Class("bar color1"),
            new XAttribute("x", PlotFrame.Length(left)),
            new XAttribute("y", PlotFrame.Length(top)),
            new XAttribute("width", PlotFrame.Length(right - left)),
            new XAttribute("height", PlotFrame.Length(bottom - top)),
            Svg("title", $"{Axis.NumberText(number)}: {Axis.NumberText(value)}"));
    }
}
