using System.IO;
using System.Text.RegularExpressions;
using RmsProp.Embedded.Tests.Readme;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>What the README promises to a project that knows only the package.</summary>
[Collection(PackageTests.Name)]
public sealed partial class QuickStartTests(PackedFeed feed)
{
    private const string Section = "Quick start";

    [Fact]
    public void PrintsWhatTheReadmeSays()
    {
        string assembly = feed.BuildConsumer("QuickStart", ReadmePage.Code(Section));
        string output = DotnetProcess.Run(Path.GetDirectoryName(assembly)!, packageFolder: null, "exec", assembly);

        Assert.Equal(Promise().Match(ReadmePage.Section(Section)).Groups[1].Value, output.TrimEnd());
    }

    [GeneratedRegex("^It prints `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Promise();
}
