using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class MonitorCommandTests(MonitorOutput run) : IClassFixture<MonitorOutput>
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>What the README says of the monitor.</summary>
    [Fact]
    public void Wide_beats_raise_an_alarm_and_few_others_do()
    {
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("\n| Narrow  |     343 |         19 |     324 |\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n| Between |      25 |         23 |       2 |\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n| Wide    |      91 |         86 |       5 |\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nAlarms after 20 s of learning: 131, of which 1 at no beat\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_line_is_the_hash_of_the_weights() => Assert.EndsWith("\nRESULT 1a761ceb\n", run.Output, StringComparison.Ordinal);

    [Fact]
    public void Alarms_are_drawn_in_the_report()
    {
        XElement page = XDocument.Parse(run.Report).Root!;
        XElement[] pictures = page.Descendants(Svg + "svg").Where(picture => picture.Attribute("role") is not null).ToArray();
        int[] dots = pictures.Select(picture => picture.Descendants(Svg + "circle").Count()).ToArray();

        // Three excerpts of signal and surprise, the last of the pictures all of the recording.
        Assert.Equal(7, pictures.Length);
        Assert.Equal(131, dots[6]);
        Assert.All(dots, count => Assert.NotEqual(0, count));
        Assert.Equal([dots[0], dots[2], dots[4]], [dots[1], dots[3], dots[5]]);
        Assert.All(pictures, picture => Assert.NotEmpty(picture.Attribute("aria-label")!.Value));
        Assert.Equal(["Narrow", "343", "19", "324"], page.Descendants(Html + "tbody").Single().Elements().First().Elements().Select(cell => cell.Value));
        Assert.DoesNotContain("NaN", run.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(60 * 360)]
    public void A_flat_line_raises_no_alarm(int samples)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[2 * samples]);
            var flat = new MonitorOutput("--input", path);

            Assert.Equal(0, flat.ExitCode);
            Assert.Contains(": 0, of which 0 at no beat\n", flat.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", flat.Report, StringComparison.Ordinal);
            Assert.DoesNotContain("MIT-BIH", flat.Report, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("does not exist", "--input", "missing.u16le")]
    [InlineData("--seed must be 1 or more", "--seed", "0")]
    [InlineData("--slice", "--slice")]
    public void Wrong_arguments_are_refused(string fault, params string[] arguments)
    {
        var refused = new MonitorOutput(arguments);

        Assert.Equal(SampleCommand.BadInput, refused.ExitCode);
        Assert.StartsWith("error: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains(fault, refused.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Report);
    }
}
