using System;
using System.IO;

using FirmwareSample;
using FirmwareSample.Monitor;

namespace RmsProp.Embedded.Tests.Sample;

/// <summary>One run of the monitor's command line into a directory of its own, which is deleted afterwards.</summary>
public sealed class MonitorOutput
{
    /// <summary>Watches the recording that comes with the sample.</summary>
    public MonitorOutput()
        : this([])
    {
    }

    /// <summary>Runs the monitor with these arguments and <c>--out</c>.</summary>
    internal MonitorOutput(params string[] arguments)
    {
        string directory = Directory.CreateTempSubdirectory("monitor").FullName;
        try
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            ExitCode = new SampleCommand(output, error).Run(["monitor", .. arguments, "--out", directory]);
            Error = error.ToString();
            Output = output.ToString();
            string report = Path.Combine(directory, MonitorSample.ReportName);
            Report = File.Exists(report) ? File.ReadAllText(report) : string.Empty;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    internal int ExitCode { get; }

    internal string Output { get; }

    internal string Error { get; }

    internal string Report { get; }
}
