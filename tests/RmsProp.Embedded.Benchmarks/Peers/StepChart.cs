using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>The results as a chart: nanoseconds per parameter over the number of parameters, both logarithmic.</summary>
internal static class StepChart
{
    private const int Width = 760;
    private const int Height = 400;
    private const int Left = 60;
    private const int Right = 250;
    private const int Top = 40;
    private const int Bottom = 50;
    private const double Least = 0.1;
    private const double Most = 1000;

    private static readonly (string Contender, string Color)[] Lines =
    [
        (StepPeers.Torch, "#d62728"),
        (StepPeers.Naive, "#7f7f7f"),
        (StepPeers.Scalar, "#bcbd22"),
        (StepPeers.Checked, "#17becf"),
        (StepPeers.Vector, "#1f77b4"),
        (StepPeers.Gcc, "#ff7f0e"),
        (StepPeers.FastMath, "#9467bd"),
    ];

    /// <summary>SVG of the lines that were measured.</summary>
    public static string Write(StepResults results)
    {
        var svg = new StringBuilder();
        svg.Append(Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"12\">\n"));
        svg.Append(Text($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>\n"));
        svg.Append(Text($"<text x=\"{Left}\" y=\"22\" font-size=\"14\">Nanoseconds per parameter and step; lower is better</text>\n"));
        for (double value = Least; value <= Most; value *= 10)
        {
            svg.Append(Text($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value):F1}\" y2=\"{Y(value):F1}\" stroke=\"#dddddd\"/>"));
            svg.Append(Text($"<text x=\"{Left - 8}\" y=\"{Y(value) + 4:F1}\" text-anchor=\"end\">{value:0.##}</text>\n"));
        }

        foreach (int count in StepPeers.Counts)
        {
            svg.Append(Text($"<text x=\"{X(count):F1}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{count:N0}</text>\n"));
        }

        svg.Append(Text($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">parameters</text>\n"));
        int row = 0;
        foreach ((string contender, string color) in Lines.Where(line => results.Contenders.Contains(line.Contender)))
        {
            int[] counts = [.. StepPeers.Counts.Where(count => results.Median(contender, count) is not null)];
            string points = string.Join(" ", counts.Select(count => Text($"{X(count):F1},{Y(results.Median(contender, count)!.Value / count):F1}")));
            int legend = Top + 20 * row++;
            svg.Append(Text($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>"));
            svg.Append(Text($"<line x1=\"{Width - Right + 20}\" x2=\"{Width - Right + 44}\" y1=\"{legend}\" y2=\"{legend}\" stroke=\"{color}\" stroke-width=\"2\"/>"));
            svg.Append(Text($"<text x=\"{Width - Right + 50}\" y=\"{legend + 4}\">{contender}</text>\n"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double X(int count) => Left + (Math.Log2(count) - 3) / (20 - 3) * (Width - Left - Right);

    private static double Y(double value) => Height - Bottom - Math.Log(value / Least) / Math.Log(Most / Least) * (Height - Top - Bottom);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
