using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FirmwareSample;
using RmsProp.Embedded.Tests.Sample;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The README names every command of the sample, and says of the monitor what it does.</summary>
public sealed class ReadmeSampleTests(MonitorOutput monitor) : IClassFixture<MonitorOutput>
{
    [Fact]
    public void EveryCommandIsNamed()
    {
        using var output = new StringWriter();
        new SampleCommand(output, TextWriter.Null).Run(["--help"]);
        string help = output.ToString();
        string[] commands = [.. Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], @"^  (\w+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

        Assert.Equal(["linear", "thermistor", "iris", "digits", "monitor"], commands);
        Assert.All(commands, command => Assert.Contains($"`-- {command}`", ReadmePage.Section("Try it"), StringComparison.Ordinal));
    }

    [Fact]
    public void TheMonitorsAlarmsAreCounted()
    {
        string[] wide = Row("Wide");
        string[] narrow = Row("Narrow");

        Assert.Contains(
            $"Of {wide[0]} beats at least three times as wide as usual, as those from the ventricles are, {wide[1]} raise one; of {narrow[0]} narrow beats, {narrow[1]}.",
            ReadmePage.Section("Networks"),
            StringComparison.Ordinal);
        Assert.Contains("predict 67 ms ahead", monitor.Output, StringComparison.Ordinal);
    }

    private string[] Row(string kind) =>
        monitor.Output.Split('\n').Single(line => line.StartsWith($"| {kind} ", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries)[2..];
}
