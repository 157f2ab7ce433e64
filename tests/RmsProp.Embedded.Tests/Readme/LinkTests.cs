using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>Links between the repository's pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] BuildOutputs = ["bin", "obj"];

    public static TheoryData<string> Pages =>
    [
        .. Directory
            .EnumerateFiles(TestProject.Repository, "README.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(TestProject.Repository, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(BuildOutputs).Any())
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void RelativeLinksLeadToFilesAndHeadings(string page)
    {
        string path = Path.Combine(TestProject.Repository, page);

        Assert.DoesNotContain(RelativeLinks(File.ReadAllText(path)), link => !Exists(path, link));
    }

    [Fact]
    public void TheReadmeHasRelativeLinks() => Assert.NotEmpty(RelativeLinks(ReadmePage.Text));

    private static IEnumerable<string> RelativeLinks(string text) => Link()
        .Matches(Fenced().Replace(text, ""))
        .Select(link => link.Groups[1].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal));

    private static bool Exists(string page, string link)
    {
        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1
            ? Path.Exists(target)
            : File.Exists(target) && Heading().Matches(File.ReadAllText(target)).Any(heading => Anchor(heading.Groups[1].Value) == parts[1]);
    }

    // As GitHub makes them.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^#+ (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
