using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Benchmarks.Compiled;
using RmsProp.Embedded.Benchmarks.Peers;

namespace RmsProp.Embedded.Benchmarks.Networks;

/// <summary>Measures the training of one network in every way that this machine has.</summary>
internal static class NetworkPeers
{
    private const string Vector = "generated, vectors, with check";
    private const string Torch = "PyTorch";

    /// <summary>After how many samples a step is made.</summary>
    private static readonly int[] Batches = [1, 16];

    /// <summary>Measures all, says what is skipped, and returns a table in Markdown.</summary>
    public static string Measure(Action<string> report)
    {
        var results = new StepResults();
        Digits digits = Digits.Load();
        foreach (int batch in Batches)
        {
            List<Contender> contenders =
            [
                Generated("generated, scalar, with check", "", vectors: false),
                Generated(Vector, "", vectors: true),
                Generated("generated, vectors", "NonFinite = NonFinite.Ignore", vectors: true),
            ];
            if (batch > 1)
            {
                contenders.Add(Generated(Vector + ", sample by sample", "", vectors: true, isWhole: false));
            }

            Add("gcc -O3, same bits but for exp and log", NativeNetwork.Compile(NativeCode.SameBits, batch, digits), "gcc");
            Add("gcc -O3 -ffast-math", NativeNetwork.Compile(NativeCode.FastMath, batch, digits), "gcc");
            if (batch == 1)
            {
                Add("FANN, gradient descent", NativeNetwork.CompileFann(digits), "FANN");
            }

            results.Add(batch, Stopwatches.Measure(contenders));
            report($"measured batches of {batch}");

            Contender Generated(string name, string options, bool vectors, bool isWhole = true)
            {
                ISampleDriver driver = ModelCompiler.Compile<ISampleDriver>(NetworkModel.Write(batch, options, isWhole), vectors);
                return new Contender(name, samples => driver.Learn(digits.Inputs, digits.Labels, samples));
            }

            void Add(string name, Action<int>? run, string program)
            {
                if (run is null)
                {
                    report($"skipped: {program} is not installed");
                }
                else
                {
                    contenders.Add(new Contender(name, run));
                }
            }
        }

        foreach ((int batch, double nanoseconds) in TorchScript.Measure("torch_network.py", Batches) ?? [])
        {
            results.Add(batch, new Dictionary<string, double> { [Torch] = nanoseconds });
        }

        return MarkdownTable.Write(
            "nanoseconds per sample, 64-16-10",
            Batches.Select(batch => batch == 1 ? "one by one" : $"batches of {batch}"),
            results.Contenders.Select(name => (name, Batches.Select(batch => results.Median(name, batch)))))
            + "\n" + MarkdownTable.Write(
            "times as long as vectors with check",
            Batches.Select(batch => batch == 1 ? "one by one" : $"batches of {batch}"),
            results.Contenders.Where(name => name != Vector).Select(name => (name, Batches.Select(batch => results.Ratio(name, Vector, batch)))));
    }
}
