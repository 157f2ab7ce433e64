using System.IO;
using System.Text.RegularExpressions;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>What the README promises to a project that knows only the package.</summary>
[Collection(PackageTests.Name)]
public sealed partial class QuickStartTests(PackedFeed feed)
{
    [Fact]
    public void PrintsWhatTheReadmeSays()
    {
        Match quickStart = QuickStart().Match(File.ReadAllText(Path.Combine(TestProject.Repository, "README.md")));
        Assert.True(quickStart.Success, "The README has no quick start with its output.");

        string assembly = feed.BuildConsumer("QuickStart", quickStart.Groups["program"].Value);
        string output = DotnetProcess.Run(Path.GetDirectoryName(assembly)!, packageFolder: null, "exec", assembly);

        Assert.Equal(quickStart.Groups["output"].Value, output.TrimEnd());
    }

    [GeneratedRegex(
        @"^## Quick start\n\n```csharp\n(?<program>.*?)^```\n\nIt prints `(?<output>[^`]+)`",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex QuickStart();
}
