using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Tables of the README.</summary>
internal static class ReadmeTable
{
    /// <summary>The cells of each row of the first table after a line that starts with <paramref name="start"/>.</summary>
    public static IReadOnlyList<string[]> After(string start) =>
    [
        .. RepositoryFiles.Read("README.md")
            .Split('\n')
            .SkipWhile(line => !line.StartsWith(start, StringComparison.Ordinal))
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];
}
