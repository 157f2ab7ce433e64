using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RmsProp.Embedded.Tests.Package;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>NanoFrameworkPackages: the device's packages instead of the contracts.</summary>
public sealed class DevicePackageTests : IDisposable
{
    private static readonly string Runtime = Path.Combine(TestProject.Repository, "runtime", "RmsProp.Embedded.csproj");

    private readonly string folder = Directory.CreateTempSubdirectory("packages").FullName;

    [Fact]
    public void OnlyThePackagesAreMissingWhereNoFeedHasThem()
    {
        string? output = Record.Exception(Restore)?.Message;

        // A machine that has restored them before has them without a feed.
        if (output is not null)
        {
            string[] errors = [.. Regex.Matches(output, "error .*").Select(match => match.Value).Distinct()];
            Assert.Contains(errors, error => error.StartsWith("error NU1101: Unable to find package nanoFramework.CoreLibrary.", StringComparison.Ordinal));
            Assert.Contains(errors, error => error.StartsWith("error NU1101: Unable to find package nanoFramework.System.Math.", StringComparison.Ordinal));
            Assert.Equal(2, errors.Length);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Restore()
    {
        string feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        DotnetProcess.Run(
            TestProject.Repository,
            packageFolder: null,
            "restore", Runtime, "-p:NanoFrameworkPackages=true", "--source", feed, "--artifacts-path", Path.Combine(folder, "artifacts"));
    }
}
