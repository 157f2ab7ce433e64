using System.Collections.Generic;
using System.Xml.Linq;

using FirmwareSample.Core;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>The report of a run: one HTML file that needs nothing else, the same on every run.</summary>
internal static class HtmlReport
{
    /// <summary>Writes report.html.</summary>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="recording">What was learnt from.</param>
    /// <param name="rmsProp">The run of RMSprop, finished.</param>
    /// <param name="sgd">Runs of plain SGD at several rates, finished.</param>
    /// <returns>Path of the file.</returns>
    /// <exception cref="InputException">The file can't be written.</exception>
    public static string Write(string directory, EcgRecording recording, TrainingRun rmsProp, IReadOnlyList<TrainingRun> sgd) => ReportFile.Write(
        directory,
        "report.html",
        recording.Source,
        Header(recording, rmsProp),
        SignalSection.Draw(recording, rmsProp),
        GainSection.Draw(rmsProp, sgd),
        TapsSection.Draw(rmsProp.Learner),
        PathsSection.Draw());

    private static XElement Header(EcgRecording recording, TrainingRun run)
    {
        string duration = Invariant($"{recording.Seconds:0.#} s at {EcgSignal.SampleRate} Hz");
        string scored = Invariant($"over the last sample, last {run.Windows.ScoredSeconds:0.#} s");
        string taps = Invariant($"{EcgPredictor.TapCount} taps and a bias, float32");
        string steps = Invariant($"of {recording.Length - EcgPredictor.TapCount:N0}");
        return Html(
            "header",
            Html("p", Class("kicker"), "RmsProp.Embedded firmware sample"),
            Html("h1", "Learning to predict an ECG"),
            Html("p", Class("lede"), $"{recording.Name}: {duration}, sample by sample, by a generated RMSprop step."),
            Html(
                "dl",
                ReportFile.Fact("prediction gain", run.Gain.ToString(), scored),
                ReportFile.Fact("parameters", Invariant($"{EcgPredictor.ParameterCount}"), taps),
                ReportFile.Fact("optimizer state", Invariant($"{EcgPredictor.StateBytes} bytes"), "square averages and a counter"),
                ReportFile.Fact("rejected steps", Invariant($"{run.Learner.Trainer.State.RejectedSteps}"), steps)));
    }
}
