using System.Globalization;
using System.Linq;

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
        ("PyTorch / vectors", StepPeers.Torch, StepPeers.Vector),
        ("PyTorch / vectors with check", StepPeers.Torch, StepPeers.Checked),
    ];

    /// <summary>Nanoseconds per step, then the ratios that matter.</summary>
    public static string Write(StepResults results)
    {
        string[] counts = [.. StepPeers.Counts.Select(count => "N = " + count.ToString("N0", CultureInfo.InvariantCulture))];
        return MarkdownTable.Write("nanoseconds per step", counts, results.Contenders.Select(name => (name, StepPeers.Counts.Select(count => results.Median(name, count)))))
            + "\n" + MarkdownTable.Write("ratio", counts, Ratios.Select(ratio => (ratio.Name, StepPeers.Counts.Select(count => results.Ratio(ratio.Contender, ratio.Other, count)))));
    }
}
