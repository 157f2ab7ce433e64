using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>C that gcc compiles for this machine.</summary>
internal static class NativeCode
{
    /// <summary>The arithmetic of the generated code, bit for bit.</summary>
    public const string SameBits = "-fno-math-errno -ffp-contract=off";

    /// <summary>Whatever is fast.</summary>
    public const string FastMath = "-ffast-math";

    /// <summary>Compiles and loads a resource; null where gcc or a library isn't installed.</summary>
    /// <param name="source">The name of the resource.</param>
    /// <param name="options">For the compilation alone: linked with -ffast-math, a library would switch the whole process to flushing denormals.</param>
    /// <param name="libraries">What it is linked with.</param>
    public static nint? Compile(string source, string options, string libraries = "-lm")
    {
        string directory = Directory.CreateTempSubdirectory("rmsprop-peers").FullName;
        string path = Resources.Extract(source, directory);
        string code = Path.Combine(directory, "code.o");
        string library = Path.Combine(directory, "code.so");
        try
        {
            return Succeeds($"-O3 -march=native {options} -fPIC -c {path} -o {code}") && Succeeds($"-shared {code} -o {library} {libraries}")
                ? NativeLibrary.Load(library)
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static bool Succeeds(string arguments)
    {
        using Process gcc = Process.Start(new ProcessStartInfo("gcc", arguments) { RedirectStandardError = true })!;
        _ = gcc.StandardError.ReadToEnd();
        gcc.WaitForExit();
        return gcc.ExitCode == 0;
    }
}
