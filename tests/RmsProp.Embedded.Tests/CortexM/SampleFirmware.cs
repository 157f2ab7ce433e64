using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FirmwareSample.Core;
using RmsProp.Embedded.CortexM;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The sample's firmware, compiled once for all tests of it. Of the recording it has the first part only: QEMU takes a while for all of it.</summary>
public sealed class SampleFirmware : IDisposable
{
    private const int Samples = 15000;

    private static readonly string Sample = Path.Combine(TestProject.Repository, "firmware-sample");

    private readonly Lazy<FirmwareProject> project = new(() => new FirmwareProject(Sources()));

    /// <summary>The first part of the recording, in mV: twice as long as the monitor learns before it raises alarms.</summary>
    public static IReadOnlyList<float> Recording { get; } = [.. Enumerable.Range(0, Samples).Select(index => EcgSignal.Millivolts(Counts, index))];

    private static byte[] Counts => field ??= File.ReadAllBytes(DataFile("ecg-mitbih-208-360hz.u16le"))[..(Samples * EcgSignal.BytesPerSample)];

    /// <summary>Builds one of the sample's programs and runs it.</summary>
    internal ToolResult Run(string core, string firmware) => project.Value.Run(core, "FirmwareSample.CortexM." + firmware);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (project.IsValueCreated)
        {
            project.Value.Dispose();
        }
    }

    private static IEnumerable<string> Sources()
    {
        string ecg = Path.GetTempFileName();
        File.WriteAllBytes(ecg, Counts);
        string data = DataFiles.Source("FirmwareSample.CortexM", [$"Digits={DataFile("digits.csv")}", $"Irises={DataFile("iris.csv")}", $"Ecg={ecg}"]);
        File.Delete(ecg);
        return Directory.GetFiles(Path.Combine(Sample, "Core"), "*.cs")
            .Concat(Directory.GetFiles(Path.Combine(Sample, "cortex-m"), "*.cs"))
            .Append(Path.Combine(TestProject.Directory, "FloatMath", "FloatMathStride.cs"))
            .Where(file => Path.GetFileName(file) != "ResultLine.cs" && !file.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Select(source => source.Replace(", Approved = true", ""))
            .Append(data);
    }

    private static string DataFile(string name) => Path.Combine(Sample, "data", name);
}
