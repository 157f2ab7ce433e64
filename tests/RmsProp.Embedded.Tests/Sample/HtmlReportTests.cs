using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class HtmlReportTests(SampleOutput run) : IClassFixture<SampleOutput>
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // XML has no opinion on an HTML5 doctype without identifiers: parsing also proves that the page is well-formed.
    private readonly XElement page = XDocument.Parse(run.Report).Root!;

    [Fact]
    public void Page_starts_with_the_doctype() => Assert.StartsWith("<!DOCTYPE html>\n<html ", run.Report, StringComparison.Ordinal);

    [Fact]
    public void Each_section_has_its_pictures()
    {
        Dictionary<string, int> pictures = page.Descendants(Html + "section")
            .ToDictionary(section => section.Element(Html + "h2")!.Value, section => Pictures(section).Count());

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Signal and prediction"] = 2,
                ["Error over time"] = 1,
                ["Learnt taps"] = 1,
                ["Down a narrow valley"] = 4,
            },
            pictures);
    }

    [Fact]
    public void Signal_and_prediction_are_drawn_sample_by_sample()
    {
        XElement last = Pictures(Section("Signal and prediction")).Last();

        // One move and 1079 lines for the signal, the prediction and the error of 3 s.
        Assert.Equal([1079, 1079, 1079], Lines(last).Select(line => line.Count(character => character == 'L')));
        Assert.All(Lines(last), line => Assert.StartsWith("M", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Gain_is_drawn_per_window_for_both_optimizers()
    {
        XElement picture = Pictures(Section("Error over time")).Single();

        Assert.Equal([29, 29], Lines(picture).Select(line => line.Count(character => character == 'L')));
    }

    [Fact]
    public void Each_tap_has_a_bar() => Assert.Equal(16, Section("Learnt taps").Descendants(Svg + "rect").Count());

    [Fact]
    public void Comparison_is_a_table()
    {
        string[][] rows = page.Descendants(Html + "tbody").Single().Elements()
            .Select(row => row.Elements().Select(cell => cell.Value).ToArray())
            .ToArray();

        Assert.Equal(["RMSprop", "0.001", "6.50 dB"], rows[0]);
        Assert.Contains(rows, row => row.SequenceEqual(["SGD", "0.004", "4.97 dB"]));
        Assert.Contains(rows, row => row.SequenceEqual(["SGD", "0.01", "diverges"]));
    }

    [Fact]
    public void Page_needs_nothing_else()
    {
        string text = run.Report
            .Replace($"xmlns=\"{Html}\"", string.Empty, StringComparison.Ordinal)
            .Replace($"xmlns=\"{Svg}\"", string.Empty, StringComparison.Ordinal);

        foreach (string reference in new[] { "http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link" })
        {
            Assert.DoesNotContain(reference, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Html_elements_without_content_have_an_end_tag()
    {
        string[] open = page.Descendants().Where(element => element.Name.Namespace == Html && element.IsEmpty)
            .Select(element => element.Name.LocalName)
            .Distinct()
            .ToArray();

        // Only void elements may do without one in HTML.
        Assert.Equal(["meta"], open);
    }

    [Fact]
    public void Every_picture_has_a_description() =>
        Assert.All(Pictures(page), picture => Assert.NotEmpty(picture.Attribute("aria-label")!.Value));

    [Fact]
    public void Numbers_are_finite_and_the_source_is_named()
    {
        Assert.DoesNotContain("NaN", run.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", run.Report, StringComparison.Ordinal);
        Assert.Contains("Moody GB, Mark RG", page.Descendants(Html + "footer").Single().Value, StringComparison.Ordinal);
    }

    private XElement Section(string heading) =>
        page.Descendants(Html + "section").Single(section => section.Element(Html + "h2")!.Value == heading);

    private static IEnumerable<XElement> Pictures(XElement parent) =>
        parent.Descendants(Svg + "svg").Where(picture => picture.Attribute("role") is not null);

    private static IEnumerable<string> Lines(XElement picture) =>
        picture.Descendants(Svg + "path").Select(path => path.Attribute("d")!.Value);
}
