using System;
using System.IO;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The code in the README is real.</summary>
public sealed class ReadmeCodeTests
{
    private const string GeneratedSection = "The generated file of the quick start";
    private const string GeneratedLossSection = "The generated file of the loss";

    [Fact]
    public void TheQuickStartCompilesWithoutAWarning() => QuickStart.Run.RequireClean();

    // RMSPROP_ACCEPT=1 writes the file into the README instead, as it does with snapshots.
    [Fact]
    public void TheGeneratedFileIsWhatTheGeneratorWrites()
    {
        Assert.Equal(QuickStart.FileName, Assert.Single(QuickStart.Run.Files).HintName);
        AssertShown(GeneratedSection, QuickStart.Run.SingleFile);
    }

    [Fact]
    public void TheGeneratedFileOfTheLossIsWhatTheGeneratorWrites() =>
        AssertShown(GeneratedLossSection, GeneratorHarness.Run(HarnessOptions.Default, ReadmePage.Code("Losses")).SingleFile);

    private static void AssertShown(string section, string generated)
    {
        string shown = ReadmePage.Code(section);
        if (shown != generated && Environment.GetEnvironmentVariable("RMSPROP_ACCEPT") == "1")
        {
            File.WriteAllText(ReadmePage.Path, File.ReadAllText(ReadmePage.Path).ReplaceLineEndings("\n").Replace(shown, generated, StringComparison.Ordinal));
            return;
        }

        Assert.True(shown == generated, DescribeDifference(shown.Split('\n'), generated.Split('\n')));
    }

    private static string DescribeDifference(string[] shown, string[] generated)
    {
        int same = shown.Zip(generated).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {same + 1} of the generated file differs in README.md; RMSPROP_ACCEPT=1 writes the file there.\n"
            + $"  shown:     {shown.ElementAtOrDefault(same)}\n  generated: {generated.ElementAtOrDefault(same)}";
    }
}
