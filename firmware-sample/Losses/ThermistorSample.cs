using System.IO;

using FirmwareSample.Core;

using static System.FormattableString;

namespace FirmwareSample.Losses;

/// <summary>Calibrates a thermistor, and tells how far off it is.</summary>
/// <param name="output">Where to print.</param>
internal sealed class ThermistorSample(TextWriter output)
{
    private const int StepsPerLine = 40_000;

    /// <summary>Learns; prints how far off the curve is at most, every so many steps, the coefficients and the RESULT line.</summary>
    /// <returns>What has learnt.</returns>
    public ThermistorLearner Run()
    {
        output.Write(Invariant($"Steinhart-Hart curve of a thermistor from {ThermistorLearner.Measurements} measurements, {ThermistorLearner.Steps} steps\n\n"));
        var learner = new ThermistorLearner();
        for (int step = 0; step < ThermistorLearner.Steps; step++)
        {
            if (step % StepsPerLine == 0)
            {
                PrintError(step);
            }

            learner.Learn(step);
        }

        PrintError(ThermistorLearner.Steps);
        ref SteinhartHart curve = ref learner.Trainer.Parameters;
        output.Write(Invariant($"\n1000 / T = {curve.A:F4} + {curve.B:F4} l + {curve.C:F5} l^3, l = log(R / 10 kOhm)\n"));
        output.Write(ResultLine.Of(in curve) + "\n");
        return learner;

        void PrintError(int step) => output.Write(Invariant($"step {step,6}  largest error {learner.LargestError(),9:F4} K\n"));
    }
}
