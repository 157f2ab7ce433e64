using System.IO;
using System.Linq;

using FirmwareSample.Core;
using FirmwareSample.Report;

using static System.FormattableString;

namespace FirmwareSample.Monitor;

/// <summary>Watches an ECG, tells which beats raised an alarm, and writes the report.</summary>
/// <param name="recording">What to watch.</param>
/// <param name="output">Where to print.</param>
internal sealed class MonitorSample(EcgRecording recording, TextWriter output)
{
    /// <summary>Name of the report's file.</summary>
    public const string ReportName = "monitor.html";

    /// <param name="seed">Decides the start values.</param>
    /// <param name="outputDirectory">Where the report goes; created when missing.</param>
    /// <exception cref="InputException">The report can't be written there.</exception>
    public void Run(int seed, string outputDirectory)
    {
        output.Write(Invariant($"Recording: {recording.Name}, {recording.Seconds:F1} s at {EcgSignal.SampleRate} Hz\n"));
        output.Write(Invariant($"Network: {EcgNetwork.ParameterCount} parameters predict {1000.0 * EcgMonitor.Horizon / EcgSignal.SampleRate:F0} ms ahead\n\n"));

        var run = new MonitorRun(recording, seed);
        var view = new ConsoleView(output);
        view.Watch(run);
        var score = new AlarmScore(BeatFinder.Find(recording), run.Alarms);
        view.PrintAlarms(score);

        string report = MonitorReport.Write(outputDirectory, run, score);
        double seconds = (double)EcgMonitor.LearningSamples / EcgSignal.SampleRate;
        output.Write(Invariant($"\nAlarms after {seconds:F0} s of learning: {run.Alarms.Count}, of which {score.WithoutBeat} at no beat\n"));
        output.Write(Invariant($"Width at half height, found apart from the network, usually {score.UsualWidth:F0} ms: narrow to 1.5 times that, wide from 3 times\n"));
        output.Write($"Report: {report}\n");

        byte[] parameters = new byte[EcgNetwork.ParameterBytes];
        run.Monitor.Trainer.SaveParameters(parameters, 0);
        output.Write(ResultLine.Of(parameters) + "\n");
    }
}
