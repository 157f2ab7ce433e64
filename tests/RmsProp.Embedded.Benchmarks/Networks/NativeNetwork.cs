using System;
using System.Linq;
using System.Runtime.InteropServices;
using RmsProp.Embedded.Benchmarks.Compiled;
using RmsProp.Embedded.Benchmarks.Peers;

namespace RmsProp.Embedded.Benchmarks.Networks;

/// <summary>The network in C. As with generated code, each call starts anew.</summary>
internal static unsafe class NativeNetwork
{
    private const int Values = 1210;

    /// <summary>Learns from samples one by one, or in batches; null where gcc isn't installed.</summary>
    public static Action<int>? Compile(string options, int batch, Digits digits)
    {
        if (NativeCode.Compile("network.c", options) is not { } library)
        {
            return null;
        }

        var train = (delegate* unmanaged[SuppressGCTransition]<float*, float*, float*, int, float>)NativeLibrary.GetExport(library, "train");
        var accumulate = (delegate* unmanaged[SuppressGCTransition]<float*, float*, float*, int, float>)NativeLibrary.GetExport(library, "accumulate");
        var apply = (delegate* unmanaged[SuppressGCTransition]<float*, float*, float*, int, void>)NativeLibrary.GetExport(library, "apply");
        var random = new Random(1);
        float[] parameters = AlignedArray.Copy([.. Enumerable.Range(0, Values).Select(_ => (random.NextSingle() - 0.5f) / 4)]);
        float[] squareAverage = AlignedArray.Zeros(Values);
        float[] gradient = AlignedArray.Zeros(Values);
        float[] start = [.. parameters];
        return samples =>
        {
            start.CopyTo(parameters, 0);
            Array.Clear(squareAverage);
            int next = 0;
            fixed (float* p = parameters, s = squareAverage, g = gradient)
            {
                for (int i = 0; i < samples; i++)
                {
                    fixed (float* x = digits.Inputs[next])
                    {
                        if (batch == 1)
                        {
                            train(p, s, x, digits.Labels[next]);
                        }
                        else
                        {
                            accumulate(p, g, x, digits.Labels[next]);
                        }
                    }

                    if (batch > 1 && i % batch == batch - 1)
                    {
                        apply(p, s, g, batch);
                    }

                    next = (next + 1) % Digits.Count;
                }
            }
        };
    }

    /// <summary>FANN's incremental training, plain gradient descent, of the same layers; null where it isn't installed.</summary>
    public static Action<int>? CompileFann(Digits digits)
    {
        if (NativeCode.Compile("fann_network.c", "", "-lfann -lm") is not { } library)
        {
            return null;
        }

        ((delegate* unmanaged<void>)NativeLibrary.GetExport(library, "start"))();
        var train = (delegate* unmanaged[SuppressGCTransition]<float*, int, void>)NativeLibrary.GetExport(library, "train");
        int next = 0;
        return samples =>
        {
            for (int i = 0; i < samples; i++)
            {
                fixed (float* x = digits.Inputs[next])
                {
                    train(x, digits.Labels[next]);
                }

                next = (next + 1) % Digits.Count;
            }
        };
    }
}
