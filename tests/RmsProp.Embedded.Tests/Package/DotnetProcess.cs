using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>Runs the dotnet command, as from a shell.</summary>
internal static class DotnetProcess
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Working directory.</param>
    /// <param name="packageFolder">Where packages are restored to; null for the machine's folder.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="InvalidOperationException">It failed; with all that it wrote.</exception>
    public static string Run(string folder, string? packageFolder, params string[] arguments) => RunProgram("dotnet", folder, packageFolder, arguments);

    /// <summary>The same for another program, as one that the command has installed.</summary>
    public static string RunProgram(string program, string folder, string? packageFolder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A build server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        if (packageFolder is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packageFolder;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with code {process.ExitCode}.\n{output}{errors.Result}");
    }
}
