using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Benchmarks.Compiled;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>Measures one step in every way that this machine has.</summary>
internal static class StepPeers
{
    public const string Naive = "naive C# loop";
    public const string Scalar = "generated, scalar";
    public const string Vector = "generated, vectors";
    public const string Checked = "generated, vectors, with check";
    public const string Momentum = "generated, vectors, momentum";
    public const string Centered = "generated, vectors, centred";
    public const string Gcc = "gcc -O3, same bits";
    public const string GccChecked = "gcc -O3, same bits, with check";
    public const string FastMath = "gcc -O3 -ffast-math";
    public const string FastMathChecked = "gcc -O3 -ffast-math, with check";
    public const string Torch = "PyTorch";

    private const string Ignore = "NonFinite = NonFinite.Ignore";

    /// <summary>The numbers of parameters; up to 64 they are fields.</summary>
    public static IReadOnlyList<int> Counts { get; } = [8, 64, 1024, 16_384, 1_048_576];

    /// <summary>Measures all; says what is skipped.</summary>
    public static StepResults Measure(Action<string> report)
    {
        var results = new StepResults();
        NativeStep? sameBits = NativeStep.Compile(NativeCode.SameBits);
        NativeStep? fastMath = NativeStep.Compile(NativeCode.FastMath);
        if (sameBits is null)
        {
            report("skipped: gcc is not installed");
        }

        foreach (int count in Counts)
        {
            Random random = new(count);
            float[] parameters = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
            float[] gradient = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
            List<IStepDriver> drivers = [];
            List<Contender> contenders =
            [
                new(Naive, new NaiveLoop(parameters, gradient).Run),
                Generated(Scalar, Ignore, vectors: false),
                Generated(Vector, Ignore, vectors: true),
                Generated(Checked, "", vectors: true),
                Generated(Momentum, "Momentum = 0.9, " + Ignore, vectors: true),
                Generated(Centered, "Centered = true, " + Ignore, vectors: true),
            ];
            if (sameBits is not null && fastMath is not null)
            {
                contenders.Add(new Contender(Gcc, sameBits.Steps(check: false, parameters, gradient)));
                contenders.Add(new Contender(GccChecked, sameBits.Steps(check: true, parameters, gradient)));
                contenders.Add(new Contender(FastMath, fastMath.Steps(check: false, parameters, gradient)));
                contenders.Add(new Contender(FastMathChecked, fastMath.Steps(check: true, parameters, gradient)));
            }

            // Now, so that no collection moves what has been placed.
            GC.Collect();
            drivers.ForEach(driver => driver.Load(parameters, gradient));
            results.Add(count, Stopwatches.Measure(contenders));
            report($"measured {count} parameters");

            Contender Generated(string name, string options, bool vectors)
            {
                IStepDriver driver = ModelCompiler.Compile<IStepDriver>(ModelSource.Write(count, options), vectors);
                drivers.Add(driver);
                return new Contender(name, driver.Run);
            }
        }

        Dictionary<int, double>? torch = TorchScript.Measure("torch_step.py", Counts);
        if (torch is null)
        {
            report("skipped: PyTorch is not installed for /usr/bin/python3");
        }
        else
        {
            foreach ((int count, double nanoseconds) in torch)
            {
                results.Add(count, new Dictionary<string, double> { [Torch] = nanoseconds });
            }
        }

        return results;
    }
}
