using System.CommandLine;
using BenchmarkDotNet.Running;

namespace RmsProp.Embedded.Benchmarks.CSharp;

/// <summary><c>csharp</c>: the generated step under BenchmarkDotNet, which also counts the bytes that it allocates.</summary>
internal static class CSharpCommand
{
    public static Command Create()
    {
        Command command = new("csharp", "Runs the benchmarks under BenchmarkDotNet; its own options follow after --.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(result => BenchmarkSwitcher.FromAssembly(typeof(CSharpCommand).Assembly).Run([.. result.UnmatchedTokens]));
        return command;
    }
}
