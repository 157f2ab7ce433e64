using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample.Core;
using FirmwareSample.Monitor;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>Excerpts of signal, prediction and surprise: where the monitor was right, and where not.</summary>
internal static class AlarmSection
{
    private const int Samples = 6 * EcgSignal.SampleRate;

    /// <summary>Draws the section.</summary>
    public static XElement Draw(MonitorRun run, AlarmScore score)
    {
        (string Name, IEnumerable<HeartBeat> Beats)[] cases =
        [
            ("Wide beats that raise an alarm.", score.Beats(BeatKind.Wide, withAlarm: true)),
            ("A wide beat, in the middle, that raises none.", score.Beats(BeatKind.Wide, withAlarm: false)),
            ("A narrow beat, in the middle, that raises one.", score.Beats(BeatKind.Narrow, withAlarm: true)),
        ];
        return Html(
            "section",
            Html("h2", "Signal, prediction and alarms"),
            Html(
                "p",
                "Every sample is predicted from what was known 67 ms before it. A usual QRS complex surprises, but briefly; a wide one for longer. What raises an alarm "
                + "is not learnt."),
            cases.Where(each => each.Beats.Any()).SelectMany(each => Excerpt(each.Name, run, Middle(each.Beats))));
    }

    private static HeartBeat Middle(IEnumerable<HeartBeat> beats) => beats.ElementAt(beats.Count() / 2);

    private static IEnumerable<XElement> Excerpt(string name, MonitorRun run, HeartBeat beat)
    {
        int length = Math.Min(Samples, run.Recording.Length);
        int start = Math.Clamp(beat.Sample - length / 2, 0, run.Recording.Length - length);
        int[] indices = Enumerable.Range(start, length).ToArray();
        int[] alarms = run.Alarms.Where(alarm => alarm >= start && alarm < start + length).ToArray();
        Axis time = new("time in s", Seconds(start), Seconds(start + length));

        Series signal = Line("signal", 3, indices, index => run.Recording[index]);
        Series prediction = Line("prediction", 1, indices, index => run.Predictions[index]);
        Series alarmsInSignal = Line("alarm", 2, alarms, index => run.Recording[index]);
        yield return Figure.Draw(
            name,
            LinePlot.Draw(name + " Signal and prediction in mV over time.", time, Millivolts(signal, prediction), [signal, prediction], alarmsInSignal),
            signal,
            prediction,
            alarmsInSignal);

        Series surprise = Line("surprise: magnitude of the error, averaged over 80 ms", 1, indices, index => run.Surprises[index]);
        Series threshold = Line("threshold", 4, indices, index => run.Thresholds[index]);
        Series alarmsInSurprise = Line("alarm", 2, alarms, index => run.Surprises[index]);
        const string Caption = "The same time: surprise and threshold.";
        yield return Figure.Draw(
            Caption, LinePlot.Draw(Caption, time, Millivolts(surprise, threshold), [surprise, threshold], alarmsInSurprise), surprise, threshold, alarmsInSurprise);
    }

    private static Series Line(string name, int color, IEnumerable<int> indices, Func<int, float> value) =>
        new(name, color, [.. indices.Select(index => new PlotPoint(Seconds(index), value(index)))]);

    private static Axis Millivolts(params IEnumerable<Series> series) =>
        Axis.Around("mV", series.SelectMany(line => line.Points).Select(point => point.Y).Append(0));

    private static double Seconds(int index) => (double)index / EcgSignal.SampleRate;
}
