using System;
using System.IO;
using System.Linq;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The README, by its sections.</summary>
internal static class ReadmePage
{
    private const string Fence = "```";

    /// <summary>The file.</summary>
    public static string Path { get; } = System.IO.Path.Combine(TestProject.Repository, "README.md");

    /// <summary>Its text.</summary>
    public static string Text { get; } = File.ReadAllText(Path).ReplaceLineEndings("\n");

    /// <summary>What follows the heading <c>## title</c>, up to the next such heading.</summary>
    public static string Section(string title)
    {
        string heading = $"\n## {title}\n";
        int start = Text.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        int end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return start >= heading.Length ? Text[start..(end < 0 ? Text.Length : end)] : throw new ArgumentException($"No section '{title}'.");
    }

    /// <summary>The text of the first block of C# in a section.</summary>
    public static string Code(string title)
    {
        const string open = Fence + "csharp\n";
        string section = Section(title);
        int start = section.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return section[start..(section.IndexOf("\n" + Fence, start, StringComparison.Ordinal) + 1)];
    }

    /// <summary>The cells of the table in a section, row by row, without its heading.</summary>
    public static string[][] Table(string title) =>
    [
        .. Section(title)
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];
}
