using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>A table of numbers in Markdown.</summary>
internal static class MarkdownTable
{
    public static string Write(string title, IEnumerable<string> columns, IEnumerable<(string Name, IEnumerable<double?> Cells)> rows)
    {
        string[] heads = [.. columns];
        return $"| {title} | {string.Join(" | ", heads)} |\n|---|{string.Concat(heads.Select(_ => "---:|"))}\n"
            + string.Concat(rows.Select(row => $"| {row.Name} | {string.Join(" | ", row.Cells.Select(Text))} |\n"));
    }

    private static string Text(double? cell) => cell is { } value
        ? value.ToString(value >= 1000 ? "N0" : value >= 100 ? "F0" : value >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture)
        : "-";
}
