using System;
using System.IO;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>The verifier's package, installed as a tool from a folder, verifies and measures.</summary>
public sealed class VerifierToolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tool").FullName;

    [Fact]
    public void ToolIsInstalledAndRuns()
    {
        string project = Path.Combine("runtime", "verifier", "RmsProp.Embedded.Verifier.csproj");
        string feed = Path.Combine(folder, "feed");
        string tools = Path.Combine(folder, "tools");
        string packages = Path.Combine(folder, "packages");
        string sample = typeof(FirmwareSample.Core.EcgLearner).Assembly.Location;
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>""");

        DotnetProcess.Run(
            TestProject.Repository, packageFolder: null, "pack", project, "-warnaserror", "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", feed);
        DotnetProcess.Run(folder, packages, "tool", "install", "RmsProp.Embedded.Verifier", "--tool-path", tools);

        string tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "rmsprop-verify.exe" : "rmsprop-verify");
        Assert.EndsWith(": 0 findings\n", DotnetProcess.RunProgram(tool, folder, packages, sample));
        Assert.Contains("FirmwareSample.Core.EcgPredictor on Net", DotnetProcess.RunProgram(tool, folder, packages, "footprint", sample));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
