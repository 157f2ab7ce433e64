using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>Pictures with their legend and caption.</summary>
internal static class Figure
{
    /// <summary>Puts them together. The legend is HTML, so it wraps on small screens.</summary>
    /// <param name="caption">Stands below the picture.</param>
    /// <param name="picture">The SVG.</param>
    /// <param name="series">What the legend names; nothing where the caption says it all.</param>
    public static XElement Draw(string caption, XElement picture, params IEnumerable<Series> series)
    {
        XElement[] entries = series.Select(Entry).ToArray();
        return Html("figure", entries.Length > 0 ? Html("ul", Class("legend"), entries) : null, picture, Html("figcaption", caption));
    }

    /// <summary>A picture for each of several series, side by side where there is room.</summary>
    /// <param name="caption">Stands below all of them.</param>
    /// <param name="series">What the pictures show.</param>
    /// <param name="draw">Makes the SVG of one series.</param>
    public static XElement DrawPanels(string caption, IEnumerable<Series> series, Func<Series, XElement> draw) =>
        Html(
            "figure",
            Html("div", Class("panels"), series.Select(each => Html("div", Html("ul", Class("legend"), Entry(each)), draw(each)))),
            Html("figcaption", caption));

    private static XElement Entry(Series series) => Html("li", Html("span", Class($"swatch color{series.Color}"), Empty()), series.Name);
}
