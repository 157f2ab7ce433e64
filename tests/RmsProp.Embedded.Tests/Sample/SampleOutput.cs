using System;
using System.IO;

using FirmwareSample;

namespace RmsProp.Embedded.Tests.Sample;

/// <summary>One run of the sample's command line into a directory of its own, which is deleted afterwards.</summary>
public sealed class SampleOutput : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("sample").FullName;

    /// <summary>Runs the sample on the recording that comes with it.</summary>
    public SampleOutput()
        : this([])
    {
    }

    /// <summary>Runs the sample with these arguments and <c>--out</c>.</summary>
    internal SampleOutput(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        ExitCode = new SampleCommand(output, error).Run([.. arguments, "--out", directory]);
        Error = error.ToString();

        // The one thing that differs from run to run.
        Output = output.ToString().Replace(directory, "DIR", StringComparison.Ordinal);
        string report = Path.Combine(directory, "report.html");
        Report = File.Exists(report) ? File.ReadAllText(report) : string.Empty;
    }

    internal int ExitCode { get; }

    internal string Output { get; }

    internal string Error { get; }

    internal string Report { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(directory, recursive: true);
}
