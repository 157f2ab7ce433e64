using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>The results as tables in Markdown.</summary>
internal static class StepTable
{
    private static readonly (string Name, string Contender, string Other)[] Ratios =
    [
        ("vectors / gcc with the same bits", StepPeers.Vector, StepPeers.Gcc),
        ("vectors / gcc, both with check", StepPeers.Checked, StepPeers.GccChecked),
        ("naive loop / vectors", StepPeers.Naive, StepPeers.Vector),
        ("with check / without", StepPeers.Checked, StepPeers.Vector),
        ("momentum / plain", StepPeers.Momentum, StepPeers.Vector),
        ("centred / plain", StepPeers.Centered, StepPeers.Vector),
        ("PyTorch / vectors with check", StepPeers.Torch, StepPeers.Checked),
    ];

    /// <summary>Nanoseconds per step, then the ratios that matter.</summary>
    public static string Write(StepResults results)
    {
        var text = new StringBuilder();
        WriteTable(text, "nanoseconds per step", results.Contenders.Select(name => (name, Row(count => results.Median(name, count)))));
        text.Append('\n');
        WriteTable(text, "ratio", Ratios.Select(ratio => (ratio.Name, Row(count => results.Ratio(ratio.Contender, ratio.Other, count)))));
        return text.ToString();
    }

    private static IEnumerable<string> Row(Func<int, double?> value) => StepPeers.Counts.Select(count => value(count) is { } number ? Number(number) : "-");

    private static string Number(double value) =>
        value.ToString(value >= 1000 ? "N0" : value >= 100 ? "F0" : value >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture);

    private static void WriteTable(StringBuilder text, string title, IEnumerable<(string Name, IEnumerable<string> Cells)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {title} | {string.Join(" | ", StepPeers.Counts.Select(count => "N = " + count.ToString("N0", CultureInfo.InvariantCulture)))} |\n");
        text.Append("|---|" + string.Concat(StepPeers.Counts.Select(_ => "---:|")) + "\n");
        foreach ((string name, IEnumerable<string> cells) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cells)} |\n");
        }
    }
}
