using System;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample.Core;
using FirmwareSample.Monitor;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>The report of the monitor: the alarms in the signal and over time, and which beats raised them.</summary>
internal static class MonitorReport
{
    /// <summary>Writes the report.</summary>
    /// <returns>Path of the file.</returns>
    /// <exception cref="InputException">The file can't be written.</exception>
    public static string Write(string directory, MonitorRun run, AlarmScore score) => ReportFile.Write(
        directory, MonitorSample.ReportName, run.Recording.Source, Header(run, score), AlarmSection.Draw(run, score), Overview(run), Beats(score));

    private static XElement Header(MonitorRun run, AlarmScore score) => Html(
        "header",
        Html("p", Class("kicker"), "RmsProp.Embedded firmware sample"),
        Html("h1", "Watching an ECG"),
        Html("p", Class("lede"), Invariant($"{run.Recording.Name}: {run.Recording.Seconds:0.#} s. A network learns to predict it; beats that surprise raise an alarm.")),
        Html(
            "dl",
            ReportFile.Fact("alarms", Invariant($"{run.Alarms.Count}"), Invariant($"{score.WithoutBeat} at no beat")),
            ReportFile.Fact("wide beats with alarm", Share(score, BeatKind.Wide), Invariant($"at least 3 times {score.UsualWidth:0} ms wide")),
            ReportFile.Fact("narrow beats with alarm", Share(score, BeatKind.Narrow), Invariant($"less than 1.5 times {score.UsualWidth:0} ms wide")),
            ReportFile.Fact("parameters", Invariant($"{EcgNetwork.ParameterCount}"), Invariant($"{EcgNetwork.StateBytes} bytes of optimizer state"))));

    private static string Share(AlarmScore score, BeatKind kind) =>
        Invariant($"{score.Beats(kind, withAlarm: true).Count()} of {score.Count(kind)}");

    /// <summary>The largest surprise of every two seconds.</summary>
    private static XElement Overview(MonitorRun run)
    {
        const int Samples = 2 * EcgSignal.SampleRate;
        int[] starts = Enumerable.Range(0, run.Recording.Length / Samples).Select(index => index * Samples).ToArray();
        Series surprise = new("surprise", 1, [.. starts.Select(start => Point(start, run.Surprises[start..(start + Samples)].Max()))]);
        Series threshold = new("threshold", 4, [.. starts.Select(start => Point(start, run.Thresholds[start]))]);
        Series alarms = new("alarm", 2, [.. run.Alarms.Select(alarm => Point(alarm, 0f))]);
        const string Caption = "The largest surprise of every two seconds; alarms at the foot. The threshold is 1.5 times the median surprise of half a second.";
        Axis millivolts = Axis.Around("mV", surprise.Points.Select(point => point.Y).Append(0));
        return Html(
            "section",
            Html("h2", "The whole recording"),
            Figure.Draw(
                Caption,
                LinePlot.Draw(Caption, new Axis("time in s", 0, run.Recording.Seconds), millivolts, [surprise, threshold], alarms, dotRadius: 2.5),
                surprise,
                threshold,
                alarms));

        static PlotPoint Point(int sample, float millivolts) => new((double)sample / EcgSignal.SampleRate, millivolts);
    }

    private static XElement Beats(AlarmScore score)
    {
        string explanation = Invariant($"The recording comes without a physician's notes. So beats are found, apart from the network, by their shape: they are usually ")
            + Invariant($"{score.UsualWidth:0} ms wide at half their height; narrow ones up to 1.5 times that, wide ones from 3 times on. Wide beats come from the ventricles, ")
            + "and those between often are fusions. The constants of the monitor were chosen on this recording, so another one will do worse.";
        return Html(
            "section",
            Html("h2", "Which beats raise an alarm"),
            Html("p", explanation),
            Html(
                "table",
                Html("thead", Html("tr", new[] { "Beats", "Counted", "With alarm", "Without" }.Select(name => Html("th", name)))),
                Html("tbody", Enum.GetValues<BeatKind>().Select(kind => Row(score, kind)))));
    }

    private static XElement Row(AlarmScore score, BeatKind kind)
    {
        int alarmed = score.Beats(kind, withAlarm: true).Count();
        int count = score.Count(kind);
        return Html("tr", new object[] { kind, count, alarmed, count - alarmed }.Select(cell => Html("td", Invariant($"{cell}"))));
    }
}
