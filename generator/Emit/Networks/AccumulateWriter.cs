using System.Collections.Generic;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes <c>AddGradient</c> and <c>Average</c>, for mini-batches.</summary>
internal sealed class AccumulateWriter(CodeWriter writer, NetworkProgram network, TrainingProgram program, Target target, RowMethods? vectors)
{
    private readonly LayerRows? rows = vectors is null ? null : new LayerRows(vectors);

    public void Write(string type)
    {
        writer.Line("/// <summary>Adds the gradient of one sample" + (program.RejectsNonFinite ? ", or refuses to and counts it.</summary>" : ".</summary>"));
        writer.Line("/// <returns>Whether it was added.</returns>");
        string scratch = NetworkLayout.HasDeltas(network) ? ", ref Deltas deltas" : "";
        string structs = $"in {type} parameters, ref Gradient gradient, ref OptimizerState state";
        using (writer.Block(
            $"private static bool {NetworkMembers.AddGradient}({structs}, float loss, float[] input, ref Activations activations{scratch})"))
        {
            NetworkCheckWriter.Write(writer, network, program, target, "return false;", withUpdate: false);
            var scope = new NameScope("parameters", "gradient", "state", "loss", "input", "activations", "deltas", "check");
            var loops = new GradientLoops(writer, network, scope, vectors);
            loops.WriteArrays(IsByPart);
            var gradients = new Dictionary<int, string>();
            var arrays = new LayerArrays(writer, network, scope);
            foreach (int layer in network.Trained)
            {
                gradients[layer] = arrays.Gradient(layer);
            }

            foreach (int layer in network.Trained)
            {
                LayerProgram each = network.Layers[layer];
                using CodeWriter.SectionScope section = writer.Section(each.Layer.Field);
                writer.Line("// " + each.Layer.Field.TrimStart('@'));
                if (IsByPart(each))
                {
                    loops.ForEachPart(each.Slot!, (bits, input, first) => writer.Line(
                        rows!.Add(each).Call([bits], [input], [loops.FirstDelta(each.Slot!)], $"{gradients[layer]}[{IndexText.Times(each.Layer.Units, first)}]")));
                    AddGiven(WholeNumber.Text(each.Layer.Weights));
                    writer.Line();
                }
                else if (rows is not null && LayerRows.Fits(each))
                {
                    loops.ForEachRow(each.Slot!, AddGiven, AddGiven);
                }
                else if (each.IsLoop)
                {
                    loops.ForEach(each.Slot!, Add, skipsZero: true);
                }
                else
                {
                    LoopWriter.ForEach(writer, "", each.Layer.Length, isLoop: false, Add);
                    writer.Line();
                }

                void AddGiven(string start) => writer.Line(LayerRows.Call(
                    rows!.AddGiven(each), _ => loops.Value, quantity => quantity == Quantity.RawGradient ? loops.FirstDelta(each.Slot!) : $"{gradients[layer]}[{start}]"));

                void Add(string index) => writer.Line($"{gradients[layer]}[{index}] = {gradients[layer]}[{index}] + {loops.RawGradient(each.Slot!, index)};");
            }

            writer.Line("return true;");
        }

        writer.Line();
        WriteAverage();
    }

    /// <summary>Whether the weights of several inputs are handed over at once.</summary>
    private bool IsByPart(LayerProgram layer) => rows is not null && LayerRows.Fits(layer) && layer.Layer.IsDense;

    private void WriteAverage()
    {
        writer.Line("/// <summary>Makes a sum of gradients their mean.</summary>");
        using (writer.Block("private static void Average(ref Gradient gradient, int samples)"))
        {
            var scope = new NameScope("gradient", "samples", "share", "i");
            var arrays = new LayerArrays(writer, network, scope);
            var gradients = new Dictionary<int, string>();
            foreach (int layer in network.Trained)
            {
                gradients[layer] = arrays.Gradient(layer);
            }

            writer.Line("float share = 1f / samples;");
            foreach (int layer in network.Trained)
            {
                LayerProgram each = network.Layers[layer];
                if (rows is not null && LayerRows.Fits(each))
                {
                    writer.Line(LayerRows.Call(rows.Average(each), _ => "share", _ => $"{gradients[layer]}[0]"));
                    continue;
                }

                LoopWriter.ForEach(writer, "i", each.Layer.Length, isLoop: true, index =>
                    writer.Line($"{gradients[layer]}[{index}] = {gradients[layer]}[{index}] * share;"));
            }
        }

        writer.Line();
    }
}
