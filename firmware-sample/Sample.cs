using System.Collections.Generic;
using System.IO;
using System.Linq;

using FirmwareSample.Core;
using FirmwareSample.Report;

using static System.FormattableString;

namespace FirmwareSample;

/// <summary>The sample from the recording to the report: learns with RMSprop and with plain SGD, compares, tells.</summary>
/// <param name="recording">What to learn from.</param>
/// <param name="output">Where to print.</param>
internal sealed class Sample(EcgRecording recording, TextWriter output)
{
    // From slow to too fast.
    private static readonly double[] SgdRates = [0.001, 0.002, 0.004, 0.005, 0.01];

    /// <summary>Learns, prints the comparison, writes the report and ends with the RESULT line.</summary>
    /// <param name="outputDirectory">Where the report goes; created when missing.</param>
    /// <exception cref="InputException">The report can't be written there.</exception>
    public void Run(string outputDirectory)
    {
        output.Write(Invariant($"Recording: {recording.Name}, {recording.Seconds:F1} s at {EcgSignal.SampleRate} Hz\n"));
        output.Write(Invariant($"Predictor: {EcgPredictor.TapCount} taps and a bias, "));
        output.Write(Invariant($"{EcgPredictor.StateBytes} bytes of optimizer state\n\n"));

        TrainingRun rmsProp = TrainingRun.WithRmsProp(recording);
        List<TrainingRun> sgd = SgdRates.Select(rate => TrainingRun.WithSgd(rate, recording)).ToList();

        var view = new ConsoleView(output);
        view.Learn([rmsProp, .. sgd]);
        view.PrintComparison([rmsProp, .. sgd]);

        string report = HtmlReport.Write(outputDirectory, recording, rmsProp, sgd);
        double seconds = rmsProp.Windows.ScoredSeconds;
        output.Write(Invariant($"\nPrediction gain over the last-sample predictor, first {seconds:F1} s: {rmsProp.GainAtStart}\n"));
        output.Write(Invariant($"Prediction gain over the last-sample predictor, last {seconds:F1} s: {rmsProp.Gain}\n"));
        output.Write($"Report: {report}\n");
        output.Write(ResultLine.Of(in rmsProp.Learner.Trainer.Parameters) + "\n");
    }
}
