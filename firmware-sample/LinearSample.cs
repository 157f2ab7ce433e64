using System.IO;

using FirmwareSample.Core;

using static System.FormattableString;

namespace FirmwareSample;

/// <summary>The smallest training: a linear layer and ten rows, whose losses are those of PyTorch.</summary>
/// <param name="output">Where to print.</param>
internal sealed class LinearSample(TextWriter output)
{
    private const int StepsPerLine = 30;

    /// <summary>Learns, prints the loss every few steps and ends with the RESULT line.</summary>
    public void Run()
    {
        int rows = LinearExample.Targets.Length / LinearModel.Outputs;
        output.Write(Invariant($"Linear({LinearModel.Inputs}, {LinearModel.Outputs}), mean squared error over {rows} rows\n\n"));

        var learner = new LinearLearner();
        for (int step = 0; step < LinearExample.Steps; step++)
        {
            float loss = learner.Learn();
            if (step % StepsPerLine == 0)
            {
                output.Write(Invariant($"step {step,3}  loss {loss:F6}\n"));
            }
        }

        output.Write("\n" + ResultLine.Of(in learner.Trainer.Parameters) + "\n");
    }
}
