using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>
/// Grid, ticks and axis labels around a plot, and the way from data to picture. Sizes are in units of the view box, which scales with
/// the page.
/// </summary>
/// <param name="x">The horizontal axis.</param>
/// <param name="y">The vertical axis.</param>
internal sealed class PlotFrame(Axis x, Axis y)
{
    private const double Width = 720;
    private const double Height = 360;

    // Room for the tick and axis labels, also at the larger type of small screens.
    private const double Left = 62;
    private const double Top = 48;
    private const double Right = 28;
    private const double Bottom = 66;

    /// <summary>Width of the area in which data is drawn.</summary>
    public const double AreaWidth = Width - Left - Right;

    /// <summary>Height of the area in which data is drawn.</summary>
    public const double AreaHeight = Height - Top - Bottom;

    /// <summary>Where a value of the horizontal axis is, from the left of the area.</summary>
    public double X(double value) => x.Fraction(value) * AreaWidth;

    /// <summary>Where a value of the vertical axis is, from the top of the area.</summary>
    public double Y(double value) => (1 - y.Fraction(value)) * AreaHeight;

    /// <summary>A length of the picture as SVG wants it.</summary>
    public static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The complete picture.</summary>
    /// <param name="description">What the picture shows, for those who can't see it.</param>
    /// <param name="verticalTicks">Values to mark on the horizontal axis; none where a plot labels the axis itself.</param>
    /// <param name="content">What is drawn in the area, clipped to it, in coordinates of <see cref="X"/> and <see cref="Y"/>.</param>
    public XElement Draw(string description, IEnumerable<double> verticalTicks, IEnumerable<XElement> content) =>
        Svg(
            "svg",
            new XAttribute("viewBox", $"0 0 {Length(Width)} {Length(Height)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", description),
            y.Ticks().SelectMany(HorizontalTick),
            verticalTicks.SelectMany(VerticalTick),
            Text("axis", "start", 0, 22, y.Label),
            Text("axis", "end", Width - Right, Height - 8, x.Label),
            Svg(
                "svg",
                new XAttribute("x", Length(Left)),
                new XAttribute("y", Length(Top)),
                new XAttribute("width", Length(AreaWidth)),
                new XAttribute("height", Length(AreaHeight)),
                content));

    /// <summary>The line through the points of a series.</summary>
    public XElement Line(Series series)
    {
        var path = new StringBuilder();
        bool connected = false;
        foreach (PlotPoint point in series.Points)
        {
            bool drawable = double.IsFinite(point.X) && double.IsFinite(point.Y);
            if (drawable)
            {
                path.Append(connected ? 'L' : 'M').Append(Length(X(point.X))).Append(' ').Append(Length(Y(point.Y)));
            }

            connected = drawable;
        }

        return Svg("path", Class($"line color{series.Color}"), new XAttribute("d", path.ToString()));
    }

    /// <summary>A dot at each point of a series.</summary>
    public IEnumerable<XElement> Dots(Series series, double radius) => series.Points.Select(point =>
        Svg(
            "circle",
            Class($"dot color{series.Color}"),
            new XAttribute("cx", Length(X(point.X))),
            new XAttribute("cy", Length(Y(point.Y))),
            new XAttribute("r", Length(radius))));

    /// <summary>A label under the area, centred at a value of the horizontal axis.</summary>
    public XElement XLabel(double value, string text) => Text("tick", "middle", Left + X(value), Height - Bottom + 24, text);

    private IEnumerable<XElement> HorizontalTick(double value)
    {
        double position = Top + Y(value);
        yield return GridLine(value, Left, position, Left + AreaWidth, position);
        yield return Text("tick", "end", Left - 8, position + 5, Axis.NumberText(value));
    }

    private IEnumerable<XElement> VerticalTick(double value)
    {
        double position = Left + X(value);
        yield return GridLine(value, position, Top, position, Top + AreaHeight);
        yield return XLabel(value, Axis.NumberText(value));
    }

    private static XElement GridLine(double value, double x1, double y1, double x2, double y2) =>
        Svg(
            "line",
            Class(value == 0 ? "grid zero" : "grid"),
            new XAttribute("x1", Length(x1)),
            new XAttribute("y1", Length(y1)),
            new XAttribute("x2", Length(x2)),
            new XAttribute("y2", Length(y2)));

    private static XElement Text(string names, string anchor, double x, double y, string text) =>
        Svg(
            "text",
            Class(names),
            new XAttribute("text-anchor", anchor),
            new XAttribute("x", Length(x)),
            new XAttribute("y", Length(y)),
            text);
}
