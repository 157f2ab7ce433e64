using System;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample.Core;
using FirmwareSample.Digits;

using static System.FormattableString;
using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>The report of the digits: how learning went, what is confused, and what the hidden units look for.</summary>
internal static class DigitsReport
{
    private const string Source =
        "Data: Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository (doi:10.24432/C50P49), under CC BY 4.0.";

    // From here on, in percent, both schemes of colours give the colour of the paper more contrast than that of the ink.
    private const double LightestDark = 75;

    /// <summary>Writes the report.</summary>
    /// <returns>Path of the file.</returns>
    /// <exception cref="InputException">The file can't be written.</exception>
    public static string Write(string directory, DigitsRun run, int batch) => ReportFile.Write(
        directory, DigitsSample.ReportName, Source, Header(run, batch), Learning(run), Confusion(run), Weights(run));

    private static XElement Header(DigitsRun run, int batch)
    {
        string lede = Invariant($"{DigitsNetwork.TrainingRows} pictures of 8 x 8 pixels, {run.Losses.Count} times, ")
            + (batch == 1 ? "one by one: no gradient is ever stored." : Invariant($"in batches of {batch}."));
        return Html(
            "header",
            Html("p", Class("kicker"), "RmsProp.Embedded firmware sample"),
            Html("h1", "Learning to read digits"),
            Html("p", Class("lede"), lede),
            Html(
                "dl",
                ReportFile.Fact("test accuracy", Invariant($"{100 * run.Accuracies[^1]:0.0} %"), "on other people's handwriting"),
                ReportFile.Fact("parameters", Invariant($"{DigitsNetwork.ParameterCount}"), "64 inputs, 16 ReLU units, 10 outputs"),
                ReportFile.Fact("optimizer state", Invariant($"{DigitsNetwork.StateBytes} bytes"), "square averages and a counter"),
                ReportFile.Fact("rejected steps", Invariant($"{run.Trainer.State.RejectedSteps}"), "of all steps")));
    }

    private static XElement Learning(DigitsRun run)
    {
        Axis epochs = new("epoch", 0, Math.Max(2, run.Losses.Count));
        Series accuracy = new("test accuracy", 1, [.. run.Accuracies.Select((value, index) => new PlotPoint(index + 1, 100 * value))]);
        Series loss = new("training loss", 2, [.. run.Losses.Select((value, index) => new PlotPoint(index + 1, value))]);
        const string Accuracy = "Share of the test digits that are read rightly, after each epoch.";
        const string Loss = "Mean cross entropy while each epoch was learnt.";
        return Html(
            "section",
            Html("h2", "Accuracy over time"),
            Figure.Draw(Accuracy, LinePlot.Draw(Accuracy, epochs, Axis.Around("% right", accuracy.Points.Select(point => point.Y).Append(100)), [accuracy]), accuracy),
            Figure.Draw(Loss, LinePlot.Draw(Loss, epochs, Axis.Around("loss", loss.Points.Select(point => point.Y).Append(0)), [loss]), loss));
    }

    private static XElement Confusion(DigitsRun run)
    {
        int[,] confusion = run.Confusion();
        int[] digits = [.. Enumerable.Range(0, DigitsNetwork.OutputCount)];
        const string Caption = "Rows: the digit that was written. Columns: the digit that was read.";
        XElement table = Html(
            "table",
            Class("confusion"),
            Html("thead", Html("tr", Html("th", Empty()), digits.Select(digit => Html("th", Invariant($"{digit}"))))),
            Html("tbody", digits.Select(written => Html(
                "tr",
                Html("th", Invariant($"{written}")),
                digits.Select(read => Cell(confusion[written, read], digits.Sum(each => confusion[written, each])))))));
        return Html("section", Html("h2", "What is taken for what"), Html("figure", table, Html("figcaption", Caption)));
    }

    /// <summary>A cell is as dark as its share of the row. On a dark one, the number is light.</summary>
    private static XElement Cell(int count, int total)
    {
        double shade = total == 0 ? 0 : 100 * Math.Sqrt((double)count / total);
        return Html(
            "td",
            shade > LightestDark ? Class("dark") : null,
            new XAttribute("style", Invariant($"--share:{shade:0}%")),
            count == 0 ? Empty() : Invariant($"{count}"));
    }

    private static XElement Weights(DigitsRun run)
    {
        float[] hidden = run.Trainer.Parameters.Hidden;
        float largest = hidden.Take(DigitsNetwork.HiddenInputs * DigitsNetwork.HiddenOutputs).Max(Math.Abs);
        const string Caption = "Weights of the 64 pixels in each of the 16 hidden units: blue adds to the unit, orange takes from it.";
        return Html(
            "section",
            Html("h2", "What the hidden units look for"),
            Html(
                "figure",
                Html("div", Class("tiles"), Enumerable.Range(0, DigitsNetwork.HiddenOutputs).Select(unit => PixelPlot.Draw(
                    Invariant($"Weights of hidden unit {unit + 1}"),
                    DigitsNetwork.Side,
                    pixel => hidden[pixel * DigitsNetwork.HiddenOutputs + unit] / largest))),
                Html("figcaption", Caption)));
    }
}
