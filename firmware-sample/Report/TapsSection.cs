using System;
using System.Linq;
using System.Xml.Linq;

using FirmwareSample.Core;

using static FirmwareSample.Report.Markup;

namespace FirmwareSample.Report;

/// <summary>What was learnt.</summary>
internal static class TapsSection
{
    /// <summary>Draws the section.</summary>
    public static XElement Draw(EcgLearner learner)
    {
        double[] taps = learner.Trainer.Parameters.Taps.Select(tap => (double)tap).ToArray();
        string bias = Axis.NumberText(Math.Round(learner.Trainer.Parameters.Bias, 4));
        string caption = $"Weight of each past sample at the end; bias {bias} mV.";
        return Html(
            "section",
            Html("h2", "Learnt taps"),
            Html("p", "The prediction is the sum of the last sixteen samples, each times its weight, and the bias."),
            Figure.Draw(caption, BarPlot.Draw(caption, "samples ago", "weight", taps)));
    }
}
