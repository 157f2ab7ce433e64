using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample.Core;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>How the error falls: gain per window, and the comparison with plain SGD.</summary>
internal static class GainSection
{
    /// <summary>Draws the section.</summary>
    /// <param name="rmsProp">The run of RMSprop.</param>
    /// <param name="sgd">Runs of plain SGD at several rates.</param>
    public static XElement Draw(TrainingRun rmsProp, IReadOnlyList<TrainingRun> sgd)
    {
        TrainingRun? bestSgd = sgd.Where(run => !run.Gain.Diverged).MaxBy(run => run.Gain.Decibels);
        Series[] series = new[] { bestSgd, rmsProp }.OfType<TrainingRun>().Select(Line).ToArray();

        double seconds = (double)rmsProp.Windows.Start(rmsProp.Windows.Count) / EcgSignal.SampleRate;
        double window = seconds / rmsProp.Windows.Count;
        Axis gain = Axis.Around("gain in dB", series.SelectMany(line => line.Points).Select(point => point.Y).Append(0));
        string caption = Invariant($"Gain over the last-sample predictor, per window of {window:0.#} s. Above 0 dB, prediction wins.");
        return Html(
            "section",
            Html("h2", "Error over time"),
            Html(
                "p",
                "Plain SGD steps in proportion to the gradient: a rate that is stable on a heart beat is slow between the beats. "
                + "RMSprop divides each gradient by its own recent size."),
            Figure.Draw(caption, LinePlot.Draw(caption, new Axis("time in s", 0, seconds), gain, series), series.Reverse()),
            Comparison([rmsProp, .. sgd]));
    }

    private static Series Line(TrainingRun run)
    {
        double Middle(int window) => (run.Windows.Start(window) + run.Windows.Start(window + 1)) / (2.0 * EcgSignal.SampleRate);

        PlotPoint[] points = run.WindowGains.Select((gain, window) => new PlotPoint(Middle(window), gain.Decibels)).ToArray();
        return new Series(Invariant($"{run.Optimizer}, learning rate {run.LearningRate}"), run.Learner is SgdLearner ? 2 : 1, points);
    }

    private static XElement Comparison(IReadOnlyList<TrainingRun> runs)
    {
        string gain = Invariant($"Gain, last {runs[0].Windows.ScoredSeconds:0.#} s");
        return Html(
            "table",
            Html("thead", Html("tr", Html("th", "Optimizer"), Html("th", "Learning rate"), Html("th", gain))),
            Html(
                "tbody",
                runs.Select(run => Html(
                    "tr",
                    Html("td", run.Optimizer),
                    Html("td", run.LearningRate.ToString(CultureInfo.InvariantCulture)),
                    Html("td", run.Gain.ToString())))));
    }
}
