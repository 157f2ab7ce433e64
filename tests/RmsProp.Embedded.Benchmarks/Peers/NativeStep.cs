using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using RmsProp.Embedded.Benchmarks.Compiled;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>The step in C, compiled by gcc for this machine and called without the cost of a switch to native code.</summary>
internal sealed unsafe class NativeStep
{
    /// <summary>The arithmetic of the generated code, bit for bit.</summary>
    public const string SameBits = "-fno-math-errno -ffp-contract=off";

    /// <summary>Whatever is fast.</summary>
    public const string FastMath = "-ffast-math";

    private readonly nint _library;

    private NativeStep(nint library) => _library = library;

    /// <summary>Compiles; null where gcc isn't installed.</summary>
    public static NativeStep? Compile(string options)
    {
        string directory = Directory.CreateTempSubdirectory("rmsprop-peers").FullName;
        string source = Resources.Extract("step.c", directory);
        string code = Path.Combine(directory, "step.o");
        string library = Path.Combine(directory, "step.so");
        try
        {
            // Linked with -ffast-math, the library would switch the whole process to flushing denormals.
            Run($"-O3 -march=native {options} -fPIC -c {source} -o {code}");
            Run($"-shared {code} -o {library} -lm");
            return new NativeStep(NativeLibrary.Load(library));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Steps over arrays of its own, of the same kind as those of the generated code.</summary>
    public Action<int> Steps(bool check, float[] parameters, float[] gradient)
    {
        var step = (delegate* unmanaged[SuppressGCTransition]<float*, float*, float*, nint, void>)NativeLibrary.GetExport(
            _library, check ? "rmsprop_step_checked" : "rmsprop_step");
        float[][] arrays = [AlignedArray.Copy(parameters), AlignedArray.Copy(gradient), AlignedArray.Zeros(parameters.Length)];
        return steps =>
        {
            fixed (float* w = arrays[0], g = arrays[1], s = arrays[2])
            {
                for (int i = 0; i < steps; i++)
                {
                    step(w, g, s, arrays[0].Length);
                }
            }
        };
    }

    private static void Run(string arguments)
    {
        using Process gcc = Process.Start("gcc", arguments);
        gcc.WaitForExit();
        if (gcc.ExitCode != 0)
        {
            throw new InvalidOperationException($"gcc {arguments} failed.");
        }
    }
}
