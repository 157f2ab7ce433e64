using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>PyTorch, timed by a Python of its own.</summary>
internal static class TorchScript
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs a script for several numbers; returns nanoseconds by number, or null where there is no PyTorch.</summary>
    public static Dictionary<int, double>? Measure(string name, IEnumerable<int> counts)
    {
        if (!File.Exists(Python))
        {
            return null;
        }

        string script = Resources.Extract(name, Directory.CreateTempSubdirectory("rmsprop-peers").FullName);
        ProcessStartInfo start = new(Python, [script, .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process python = Process.Start(start)!;
        _ = python.StandardError.ReadToEndAsync();
        string output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode != 0 ? null : output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => int.Parse(parts[0], CultureInfo.InvariantCulture), parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
