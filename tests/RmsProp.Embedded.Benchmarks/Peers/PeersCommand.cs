using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RmsProp.Embedded.Benchmarks.Networks;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary><c>peers</c>: the generated step beside the same step written and compiled in other ways.</summary>
internal static class PeersCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> output = new("--output") { Description = "Where step.md, step.svg and network.md are written; nowhere by default." };
        Option<bool> onlyNetworks = new("--only-networks") { Description = "Leaves the step out, which takes longer." };
        Command command = new("peers", "Measures generated steps and a network beside a naive loop, C, FANN and PyTorch, in turn; prints medians and ratios.") { output, onlyNetworks };
        command.SetAction(result =>
        {
            Console.WriteLine(Machine());
            string networks = NetworkPeers.Measure(Console.Error.WriteLine);
            Console.WriteLine(networks);
            if (result.GetValue(onlyNetworks))
            {
                return;
            }

            StepResults results = StepPeers.Measure(Console.Error.WriteLine);
            string table = StepTable.Write(results);
            Console.WriteLine(table);
            if (result.GetValue(output) is { } directory)
            {
                directory.Create();
                File.WriteAllText(Path.Combine(directory.FullName, "step.md"), $"{Machine()}\n\n{table}");
                File.WriteAllText(Path.Combine(directory.FullName, "network.md"), $"{Machine()}\n\n{networks}");
                File.WriteAllText(Path.Combine(directory.FullName, "step.svg"), StepChart.Write(results));
            }
        });
        return command;
    }

    /// <summary>What the numbers were measured on.</summary>
    private static string Machine()
    {
        const string Facts = "/proc/cpuinfo";
        string[] facts = File.Exists(Facts) ? File.ReadAllLines(Facts) : [];
        string processor = string.Join(", ", new[] { "model name", "cpu family", "model\t" }.Select(Fact).Where(fact => fact is not null));
        int width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        return $"{processor}; {width}-bit vectors; {RuntimeInformation.FrameworkDescription}; {RuntimeInformation.OSDescription}";

        string? Fact(string name) => facts.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? $"{(name == "model name" ? "" : name.Trim() + " ")}{line.Split(':')[1].Trim()}"
            : null;
    }
}
