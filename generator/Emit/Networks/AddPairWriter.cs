using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes <c>Accepts</c> and <c>AddPair</c>, for batches whose samples are worked on side by side.</summary>
internal sealed class AddPairWriter(CodeWriter writer, NetworkProgram network, TrainingProgram program, Target target, RowMethods vectors)
{
    private readonly LayerRows rows = new(vectors);
    private readonly string[] structs = NetworkLayout.HasDeltas(network) ? ["Activations activations", "Deltas deltas"] : ["Activations activations"];

    public void Write(string type)
    {
        string refusal = program.RejectsNonFinite ? "; where not, counts it" : "";
        writer.Line($"/// <summary>Computes the deltas of a sample, and says whether its gradient can be added{refusal}.</summary>");
        string scratch = string.Join(", ", structs.Select(each => "ref " + each));
        using (writer.Block($"private static bool {NetworkMembers.Accepts}(in {type} parameters, ref OptimizerState state, float loss, float[] input, {scratch})"))
        {
            NetworkCheckWriter.Write(writer, network, program, target, "return false;", withUpdate: false);
            writer.Line("return true;");
        }

        writer.Line();
        WritePair();
    }

    private void WritePair()
    {
        string[] parameters =
        [
            "ref Gradient gradient",
            .. SideBySide.Pair.Select(sample => "bool adds" + sample),
            .. SideBySide.Pair.Select(sample => "float[] input" + sample),
            .. structs.SelectMany(each => SideBySide.Pair.Select(sample => $"ref {each}{sample}")),
        ];
        writer.Line("/// <summary>Adds the gradients of two samples, or of one of them or none, with the bits of one after the other.</summary>");
        using (writer.Block($"private static void {NetworkMembers.AddPair}({string.Join(", ", parameters)})"))
        {
            var scope = new NameScope([.. parameters.Select(parameter => parameter.Substring(parameter.LastIndexOf(' ') + 1))]);
            var bits = new BitLoops(writer, scope, "");
            LayerArrays[] arrays = [.. SideBySide.Pair.Select(sample => new LayerArrays(writer, network, scope, sample))];
            Dictionary<int, string> gradients = network.Trained.ToDictionary(layer => layer, arrays[0].Gradient);
            Dictionary<int, string[]> deltas = network.Trained.ToDictionary(layer => layer, layer => Of(sample => sample.Delta(layer)));
            Dictionary<int, string[]> inputs = network.Trained.ToDictionary(
                layer => layer, layer => layer == 0 ? [.. SideBySide.Pair.Select(sample => "input" + sample)] : Of(sample => sample.Outputs(layer - 1)));
            foreach (int layer in network.Trained)
            {
                WriteLayer(network.Layers[layer], bits, inputs[layer], [.. deltas[layer].Select(delta => delta + "[0]")], gradients[layer]);
            }

            string[] Of(System.Func<LayerArrays, string> array) => [.. arrays.Select(array)];
        }

        writer.Line();
    }

    private void WriteLayer(LayerProgram program, BitLoops bits, string[] inputs, string[] deltas, string gradient)
    {
        Layer layer = program.Layer;
        using CodeWriter.SectionScope section = writer.Section(layer.Field);
        writer.Line("// " + layer.Field.TrimStart('@'));
        AddMethod add = rows.AddPair(program);
        bits.ForEachPart(layer.Window, first => writer.Line(add.Call(
            inputs.Zip(SideBySide.Pair, (input, sample) => $"adds{sample} ? {BitLoops.Bits(input, first, isZero: false)} : 0"),
            inputs.Select(input => $"{input}[{first}]"),
            deltas,
            $"{gradient}[{IndexText.Times(layer.Units, first)}]")));
        foreach ((string delta, string sample) in deltas.Zip(SideBySide.Pair, (delta, sample) => (delta, sample)))
        {
            using (writer.Block($"if (adds{sample})"))
            {
                writer.Line(LayerRows.Call(
                    rows.AddGiven(program), _ => "", quantity => quantity == Quantity.RawGradient ? delta : $"{gradient}[{WholeNumber.Text(layer.Weights)}]"));
            }

            writer.Line();
        }
    }
}
