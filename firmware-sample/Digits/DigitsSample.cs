using System.IO;

using FirmwareSample.Core;
using FirmwareSample.Report;

using static System.FormattableString;

namespace FirmwareSample.Digits;

/// <summary>Learns to read digits, tells how well after each epoch, and writes the report.</summary>
/// <param name="output">Where to print.</param>
internal sealed class DigitsSample(TextWriter output)
{
    /// <summary>Name of the report's file.</summary>
    public const string ReportName = "digits.html";

    /// <param name="epochs">How often every picture is learnt.</param>
    /// <param name="batch">Samples per step.</param>
    /// <param name="seed">Decides the start values.</param>
    /// <param name="outputDirectory">Where the report goes; created when missing.</param>
    /// <exception cref="InputException">The data can't be read or the report not written.</exception>
    public void Run(int epochs, int batch, int seed, string outputDirectory)
    {
        (DigitsData training, DigitsData test) = DigitsData.Load();
        output.Write(Invariant($"Digits: {training.Count} to learn from, {test.Count} by other writers to test with\n"));
        output.Write(Invariant($"Network: {DigitsNetwork.InputCount}-{DigitsNetwork.HiddenOutputs}-{DigitsNetwork.OutputCount}, "));
        output.Write(Invariant($"{DigitsNetwork.ParameterCount} parameters, {DigitsNetwork.StateBytes} bytes of optimizer state, "));
        output.Write(batch == 1 ? "no gradient\n\n" : Invariant($"batches of {batch}\n\n"));

        var run = new DigitsRun(training, test, batch, seed);
        var view = new ConsoleView(output);
        view.Learn(run, epochs);

        string report = DigitsReport.Write(outputDirectory, run, batch);
        output.Write(Invariant($"\nTest accuracy after {epochs} epochs: {run.Accuracies[^1]:F3}\n"));
        output.Write($"Report: {report}\n");

        byte[] parameters = new byte[DigitsNetwork.ParameterBytes];
        run.Trainer.SaveParameters(parameters, 0);
        output.Write(ResultLine.Of(parameters) + "\n");
    }
}
