using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace RmsProp.Embedded.CortexM;

/// <summary>A program that the build runs.</summary>
/// <param name="Path">Its file, or its name on the search path.</param>
/// <param name="Package">The package that it comes in.</param>
internal sealed record Tool(string Path, string Package)
{
    private const string GccPackage = "Debian package gcc-arm-none-eabi";

    public static Tool Gcc { get; } = new("arm-none-eabi-gcc", GccPackage);

    public static Tool Disassembler { get; } = new("arm-none-eabi-objdump", GccPackage);

    public static Tool ObjectCopy { get; } = new("arm-none-eabi-objcopy", GccPackage);

    public static Tool Emulator { get; } = new("qemu-system-arm", "Debian package qemu-system-arm");

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="BuildException">It isn't there.</exception>
    public ToolResult Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception)
        {
            throw new BuildException($"{Path} is missing: install the {Package}");
        }
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it printed on its standard output.</returns>
    /// <exception cref="BuildException">It isn't there, or failed.</exception>
    public string RunOrFail(IEnumerable<string> arguments)
    {
        ToolResult result = Run(arguments);
        return result.ExitCode == 0 ? result.Output : throw new BuildException($"{Path} failed:\n{result.Error}{result.Output}");
    }
}
