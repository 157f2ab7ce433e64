using System;
using System.Runtime.InteropServices;
using RmsProp.Embedded.Benchmarks.Compiled;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>The step in C, called without the cost of a switch to native code.</summary>
internal sealed unsafe class NativeStep
{
    private readonly nint _library;

    private NativeStep(nint library) => _library = library;

    /// <summary>Compiles; null where gcc isn't installed.</summary>
    public static NativeStep? Compile(string options) => NativeCode.Compile("step.c", options) is { } library ? new NativeStep(library) : null;

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
}
