using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes the call of <c>Backward</c>, and what refuses a sample.</summary>
internal static class NetworkCheckWriter
{
    /// <param name="writer">Where to write.</param>
    /// <param name="network">The network.</param>
    /// <param name="program">The update.</param>
    /// <param name="target">How to write it.</param>
    /// <param name="rejected">The statement that leaves the method when the sample is refused.</param>
    /// <param name="withUpdate">Whether an update follows at once, so that what takes part in it must be in bounds too.</param>
    public static void Write(CodeWriter writer, NetworkProgram network, TrainingProgram program, Target target, string rejected, bool withUpdate)
    {
        string scratch = NetworkLayout.HasDeltas(network) ? ", ref deltas" : "";
        string backward = $"Backward(in parameters, input, ref activations{scratch})";
        if (!program.RejectsNonFinite)
        {
            writer.Line(backward + ";");
            writer.Line();
            return;
        }

        writer.Line($"float check = {backward} + {Term("loss", ScalarType.Float.GradientBound())};");
        if (withUpdate)
        {
            if (program.Options.RuntimeLearningRate)
            {
                writer.Line($"check = check + {Term("state." + StateField.LearningRate, RateBound(program))};");
            }

            WriteDecay(writer, network, target);
        }

        using (writer.Block("if (float.IsNaN(check))"))
        {
            writer.Line(CheckWriter.Increment("state", StateField.RejectedSteps));
            writer.Line(rejected);
        }

        writer.Line();
    }

    private static void WriteDecay(CodeWriter writer, NetworkProgram network, Target target)
    {
        foreach (LayerProgram layer in network.Layers.Where(GradientBound.HasDecay))
        {
            string array = $"parameters.{layer.Layer.Field}";
            ArrayGuard.Write(writer, array, "parameters", layer.Layer.Field, layer.Layer.Length);
            writer.Line();
            LoopWriter.ForEach(writer, "index", layer.Layer.Length, isLoop: true, index => writer.Line(
                $"check = check + {new CSharpPrinter(ScalarType.Float, target, _ => $"{array}[{index}]", name => name).Print(GradientBound.DecayTerm(layer))};"));
        }
    }

    private static double RateBound(TrainingProgram program) =>
        StepBound.Rate(program.Slots, program.LearningRate, program.Options, ScalarType.Float);

    private static string Term(string value, double bound) =>
        $"{value} * {FloatLiteral.Write(ScalarType.Float.OverflowFactor(bound), ScalarType.Float)} * 0f";
}
