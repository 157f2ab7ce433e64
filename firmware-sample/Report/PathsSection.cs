using System.Collections.Generic;
using System.Xml.Linq;

using FirmwareSample.Paths;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>The picture of every text on RMSprop: how optimizers go down a narrow valley.</summary>
internal static class PathsSection
{
    private static readonly double[] Levels = [0.25, 1, 2.25, 4, 6.25, 9, 12.25, 16, 20.25];

    /// <summary>Draws the section.</summary>
    public static XElement Draw()
    {
        Series[] paths =
        [
            Path("SGD", 2, QuadraticPaths.Sgd()),
            Path("SGD with momentum", 5, QuadraticPaths.SgdWithMomentum()),
            Path("RMSprop", 1, QuadraticPaths.RmsProp()),
            Path("centred RMSprop", 4, QuadraticPaths.CenteredRmsProp()),
        ];
        string caption = $"{paths[0].Points.Count - 1} steps down f = 0.05 x² + 2.5 y², and the f they reach. The cross is the minimum.";
        return Html(
            "section",
            Html("h2", "Down a narrow valley"),
            Html(
                "p",
                "SGD bounces between the steep sides and crawls along the floor. Momentum swings. RMSprop gives both directions steps of "
                + "like size; centred, it speeds up where the gradient is steady."),
            Figure.DrawPanels(caption, paths, Picture));
    }

    private static Series Path(string optimizer, int color, IReadOnlyList<PlotPoint> points) =>
        new(Invariant($"{optimizer}: f = {Quadratic.Value(points[^1].X, points[^1].Y):0.000}"), color, points);

    private static XElement Picture(Series path) =>
        PathPlot.Draw(
            "Contour lines of a narrow valley with the path of " + path.Name,
            new Axis("x", -10, 2),
            new Axis("y", -2.5, 2.5),
            Quadratic.FactorX,
            Quadratic.FactorY,
            Levels,
            path);
}
