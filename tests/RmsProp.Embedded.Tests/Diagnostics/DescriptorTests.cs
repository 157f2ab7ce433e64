using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>The diagnostics, their register and their documentation agree.</summary>
public sealed class DescriptorTests
{
    private static readonly string Folder = Path.Combine(TestProject.Repository, "generator", "Diagnostics");

    [Fact]
    public void IdsAreNumberedWithoutGapsOrRepetition()
    {
        Assert.Equal(Numbered(1, DescriptorList.OfStructs.Length), DescriptorList.OfStructs.Select(each => each.Id));
        Assert.Equal(Numbered(60, DescriptorList.OfNetworks.Length), DescriptorList.OfNetworks.Select(each => each.Id));
        Assert.Equal(Numbered(80, DescriptorList.OfAnalyzers.Length), DescriptorList.OfAnalyzers.Select(each => each.Id));
        Assert.Equal(Numbered(32, DescriptorList.OfBudgets.Length), DescriptorList.OfBudgets.Select(each => each.Id));
        Assert.Equal(Numbered(40, DescriptorList.OfLosses.Length), DescriptorList.OfLosses.Select(each => each.Id));

        static IEnumerable<string> Numbered(int first, int count) => Enumerable.Range(first, count).Select(number => $"RMSP{number:d3}");
    }

    [Fact]
    public void EveryDescriptorIsInTheRegister()
    {
        string[] register = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];
        IEnumerable<string> rows = register
            .SelectMany(file => File.ReadLines(Path.Combine(Folder, file)))
            .Where(line => line.StartsWith("RMSP", StringComparison.Ordinal));

        Assert.Equal(
            DescriptorList.All.Select(each => $"{each.Id} | {each.Category} | {each.DefaultSeverity} | {each.Title}"),
            rows.Order());
    }

    [Fact]
    public void EveryDescriptorHasASectionThatItsHelpLinkLeadsTo()
    {
        string page = File.ReadAllText(Path.Combine(Folder, "README.md"));
        string[] sections = [.. Regex.Matches(page, @"^## (\w+)\n\n\*\*(.+?)\.\*\* .+\n\nFix: .+\.$", RegexOptions.Multiline)
            .Select(section => $"{section.Groups[1]}: {section.Groups[2]}")];

        Assert.Equal(DescriptorList.All.Select(each => $"{each.Id}: {each.Title}"), sections);
        Assert.All(
            DescriptorList.All,
            each => Assert.EndsWith($"/generator/Diagnostics/README.md#{each.Id.ToLowerInvariant()}", each.HelpLinkUri));
    }

    [Fact]
    public void EveryDescriptorIsOnAndAnErrorButForSome()
    {
        Assert.All(DescriptorList.All, each => Assert.True(each.IsEnabledByDefault));

        // Slow arithmetic and a footprint are for information; a function whose bits differ from device to device does work, and so may the code around the structs.
        Assert.Equal(
            ["RMSP036 Info", "RMSP037 Info", "RMSP054 Warning", .. DescriptorList.OfAnalyzers.Select(each => $"{each.Id} Warning")],
            DescriptorList.All.Where(each => each.DefaultSeverity != DiagnosticSeverity.Error).Select(each => $"{each.Id} {each.DefaultSeverity}"));
    }
}
