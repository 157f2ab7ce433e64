using System.Xml.Linq;

namespace FirmwareSample.Report;

/// <summary>Elements of the report, which is HTML and well-formed XML at once.</summary>
internal static class Markup
{
    private static readonly XNamespace HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace SvgNamespace = "http://www.w3.org/2000/svg";

    /// <summary>An HTML element with its attributes and children.</summary>
    public static XElement Html(string name, params object?[] content) => new(HtmlNamespace + name, content);

    /// <summary>An SVG element with its attributes and children.</summary>
    public static XElement Svg(string name, params object?[] content) => new(SvgNamespace + name, content);

    /// <summary>The attribute that style sheet rules refer to.</summary>
    public static XAttribute Class(string names) => new("class", names);

    /// <summary>
    /// A child that keeps an element without content from being written as <c>&lt;span/&gt;</c>, which HTML reads as an open tag.
    /// </summary>
    public static XText Empty() => new(string.Empty);
}
