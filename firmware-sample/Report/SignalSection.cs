using System;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample.Core;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>The signal and its prediction, where learning starts and where it has come to.</summary>
internal static class SignalSection
{
    private const double Seconds = 3;

    /// <summary>Draws the section.</summary>
    public static XElement Draw(EcgRecording recording, TrainingRun run)
    {
        int length = Math.Min((int)(Seconds * EcgSignal.SampleRate), recording.Length);
        Series[] first = Excerpt(recording, run, 0, length);
        Series[] last = Excerpt(recording, run, recording.Length - length, length);

        // One scale for both, so that they can be compared.
        Axis millivolts = Axis.Around("mV", first.Concat(last).SelectMany(line => line.Points).Select(point => point.Y));
        double seconds = (double)length / EcgSignal.SampleRate;
        return Html(
            "section",
            Html("h2", "Signal and prediction"),
            Html(
                "p",
                "Each sample is predicted from the sixteen before it, then compared, and the predictor takes one step. There is no "
                + "second pass."),
            Plot(Invariant($"The first {seconds:0.#} s of the recording."), 0, seconds, millivolts, first),
            Plot(Invariant($"The last {seconds:0.#} s."), recording.Seconds - seconds, recording.Seconds, millivolts, last));
    }

    private static Series[] Excerpt(EcgRecording recording, TrainingRun run, int start, int length)
    {
        PlotPoint Point(int index, float millivolts) => new((double)index / EcgSignal.SampleRate, millivolts);

        int[] indices = Enumerable.Range(start, length).ToArray();
        return
        [
            new("signal", 3, indices.Select(index => Point(index, recording[index])).ToArray()),
            new("prediction", 1, indices.Select(index => Point(index, run.Predictions[index])).ToArray()),
            new("error", 2, indices.Select(index => Point(index, run.Predictions[index] - recording[index])).ToArray()),
        ];
    }

    private static XElement Plot(string caption, double start, double end, Axis millivolts, Series[] series)
    {
        string description = caption + " Signal, prediction and error in mV over time.";
        return Figure.Draw(caption, LinePlot.Draw(description, new Axis("time in s", start, end), millivolts, series), series);
    }
}
