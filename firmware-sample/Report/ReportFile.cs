using System;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>A report as a file: one HTML page that needs nothing else.</summary>
internal static class ReportFile
{
    /// <summary>Writes the page.</summary>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="source">Where the data is from, for the foot of the page.</param>
    /// <param name="sections">What stands on the page.</param>
    /// <returns>Path of the file.</returns>
    /// <exception cref="InputException">The file can't be written.</exception>
    public static string Write(string directory, string name, string source, params XElement[] sections)
    {
        try
        {
            string path = Path.Combine(Directory.CreateDirectory(directory).FullName, name);
            Save(Page(source, sections), path);
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"cannot write the report to '{directory}': {exception.Message}");
        }
    }

    /// <summary>A number at the head of the page, for a list.</summary>
    public static XElement Fact(string name, string value, string detail) =>
        Html("div", Html("dt", name), Html("dd", Html("strong", value), Html("span", detail)));

    private static XElement Page(string source, XElement[] sections) =>
        Html(
            "html",
            new XAttribute("lang", "en"),
            Html(
                "head",
                Html("meta", new XAttribute("charset", "utf-8")),
                Html("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                Html("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
                Html("title", "RmsProp.Embedded firmware sample"),
                Html("style", StyleSheet())),
            Html("body", Html("main", sections), Html("footer", Html("p", source))));

    private static string StyleSheet()
    {
        using var reader = new StreamReader(typeof(ReportFile).Assembly.GetManifestResourceStream("report.css")!);
        return "\n" + reader.ReadToEnd();
    }

    private static void Save(XElement page, string path)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write("<!DOCTYPE html>\n");
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" });
        page.Save(xml);
    }
}
