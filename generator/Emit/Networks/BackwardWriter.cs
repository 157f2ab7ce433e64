using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes <c>Backward</c>: the deltas of the hidden layers, and the test of what the gradients will be made of.</summary>
internal sealed class BackwardWriter
{
    private readonly CodeWriter writer;
    private readonly NetworkProgram network;
    private readonly TrainingProgram program;
    private readonly Target target;
    private readonly NameScope scope = new("parameters", "input", "activations", "deltas", "sum", "t", "o", "i", "start", "end", "first");
    private readonly Dictionary<int, string> outputs = [];
    private readonly Dictionary<int, string> deltas = [];

    private readonly RowMethods? vectors;

    public BackwardWriter(CodeWriter writer, NetworkProgram network, TrainingProgram program, Target target, RowMethods? vectors)
    {
        this.vectors = vectors;
        this.writer = writer;
        this.network = network;
        this.program = program;
        this.target = target;
    }

    public void Write(string type)
    {
        writer.Line("/// <summary>The deltas of the hidden layers: the derivatives of the loss by their sums.</summary>");
        if (program.RejectsNonFinite)
        {
            writer.Line("/// <returns>0, or NaN where a weight's gradient could be NaN, infinite or too large.</returns>");
        }

        string returns = program.RejectsNonFinite ? "float" : "void";
        string scratch = NetworkLayout.HasDeltas(network) ? ", ref Deltas deltas" : "";
        using (writer.Block($"private static {returns} {NetworkMembers.Backward}(in {type} parameters, float[] input, ref Activations activations{scratch})"))
        {
            int[] layers = network.Backward.ToArray();
            var arrays = new LayerArrays(writer, network, scope);
            var weights = new Dictionary<int, string>();
            var sums = new Dictionary<int, string?>();
            foreach (int layer in network.Trained.Concat(layers).Distinct().OrderBy(layer => layer).Append(network.Layers.Count - 1).Distinct())
            {
                deltas[layer] = arrays.Delta(layer);
            }

            foreach (int layer in Enumerable.Range(0, network.Layers.Count - 1))
            {
                outputs[layer] = arrays.Outputs(layer);
            }

            foreach (int layer in layers)
            {
                weights[layer + 1] = arrays.Weights(layer + 1);
                sums[layer] = arrays.Sums(layer);
            }

            if (layers.Any(UsesSum))
            {
                writer.Line("float sum;");
                writer.Line();
            }

            foreach (int layer in layers)
            {
                Write(layer, weights[layer + 1], sums[layer]);
            }

            if (program.RejectsNonFinite)
            {
                WriteCheck();
            }
        }

        writer.Line();
    }

    /// <summary>Writes the deltas of a layer from those of the next one: sums over its units, in ascending index.</summary>
    private void Write(int index, string weights, string? sums)
    {
        LayerProgram here = network.Layers[index];
        LayerProgram next = network.Layers[index + 1];
        Layer layer = next.Layer;
        using CodeWriter.SectionScope section = writer.Section(here.Layer.Field);
        writer.Line($"// deltas of {here.Layer.Field.TrimStart('@')}");
        if (IsByRow(index))
        {
            string method = $"{RowMethods.ClassName}.{vectors!.Deltas(here, next).Name}";
            writer.Line($"{method}(in {weights}[0], in {deltas[index + 1]}[0], in {outputs[index]}[0], ref {deltas[index]}[0]);");
            writer.Line();
            return;
        }

        if (layer.IsDense)
        {
            LoopWriter.ForEach(writer, "i", layer.Window, next.IsLoop, input =>
            {
                writer.Line("sum = 0f;");
                LoopWriter.ForEach(writer, "o", layer.Units, next.IsLoop, unit => writer.Line($"sum = sum + {Product(input, "0", unit)};"));
                writer.Line($"{deltas[index]}[{input}] = {Delta(here, outputs[index], sums, input)};");
            });
            writer.Line();
            return;
        }

        writer.Line($"global::System.Array.Clear({deltas[index]}, 0, {WholeNumber.Text(layer.Inputs)});");
        LoopWriter.ForEach(writer, "t", layer.Windows, isLoop: true, window =>
        {
            if (layer.IsPadded)
            {
                WindowWriter.WriteBounds(writer, layer, window);
            }

            if (IsByWindow(layer))
            {
                WriteWindow(layer, window, weights, index);
                return;
            }

            WindowWriter.ForEach(writer, layer, input =>
            {
                string place = $"{deltas[index]}[{WindowWriter.Input(layer, window, input)}]";
                writer.Line($"sum = {place};");
                LoopWriter.ForEach(writer, "o", layer.Units, isLoop: true, unit => writer.Line($"sum = sum + {Product(input, window, unit)};"));
                writer.Line($"{place} = sum;");
            });
        });
        if (IsActivatedByRow(here))
        {
            writer.Line(vectors!.Activation(here).Call($"{outputs[index]}[0]", $"{deltas[index]}[0]"));
        }
        else if (here.Layer.Activation != Activation.Identity)
        {
            LoopWriter.ForEach(writer, "i", layer.Inputs, isLoop: true, input =>
            {
                writer.Line($"sum = {deltas[index]}[{input}];");
                writer.Line($"{deltas[index]}[{input}] = {Delta(here, outputs[index], sums, input)};");
            });
        }

        writer.Line();

        string Product(string input, string window, string unit) =>
            $"{weights}[{IndexText.Sum(IndexText.Times(layer.Units, input), unit)}] * {deltas[index + 1]}[{IndexText.Sum(IndexText.Times(layer.Units, window), unit)}]";
    }

    /// <summary>Writes what a window of the next layer contributes, several inputs at once.</summary>
    private void WriteWindow(Layer next, string window, string weights, int index)
    {
        string place = IndexText.Times(next.Step, window);
        string delta = $"{deltas[index + 1]}[{IndexText.Times(next.Units, window)}]";
        writer.Line(next.IsPadded
            ? vectors!.WindowDeltas(next).Call($"{weights}[{IndexText.Times(next.Units, "start")}]", delta, $"{deltas[index]}[first + start]", "end - start")
            : vectors!.WindowDeltas(next).Call($"{weights}[0]", delta, $"{deltas[index]}[{place}]", WholeNumber.Text(next.Window)));
    }

    /// <summary>Whether sums go one after the other through a local.</summary>
    private bool UsesSum(int layer) => !IsByRow(layer) && !(IsByWindow(network.Layers[layer + 1].Layer)
        && (network.Layers[layer].Layer.Activation == Activation.Identity || IsActivatedByRow(network.Layers[layer])));

    private bool IsByWindow(Layer next) => vectors is not null && WindowDeltaMethod.Fits(next);

    private bool IsActivatedByRow(LayerProgram here) =>
        vectors is not null && here.Layer.Activation != Activation.Identity && ActivationMethod.Fits(here, here.Layer.Outputs);

    private bool IsByRow(int layer) =>
        vectors is not null && network.Layers[layer + 1].IsLoop && DeltaMethod.Fits(network.Layers[layer], network.Layers[layer + 1].Layer);

    private string Delta(LayerProgram layer, string output, string? sums, string index) =>
        new CSharpPrinter(ScalarType.Float, target, _ => "", name => name switch
        {
            ActivationRule.Output => $"{output}[{index}]",
            ActivationRule.Sum => $"{sums}[{index}]",
            _ => name,
        }).Print(layer.Delta);

    /// <summary>
    /// Writes the test. The largest gradient of a dense layer is the largest input, or the 1 of the bias, times the largest delta: since rounding is
    /// monotonic, the test of that product is the test of all.
    /// </summary>
    private void WriteCheck()
    {
        writer.Line("// The largest gradient of a layer is its largest input, or the 1 of a bias, times its largest delta. From the bound on, the product overflows;");
        writer.Line("// infinity and NaN times 0 are NaN.");
        string overflow = FloatLiteral.Write(ScalarType.Float.OverflowFactor(ScalarType.Float.GradientBound()), ScalarType.Float);
        writer.Line($"float largestInput = {Largest("input", network.Network.Inputs, "1f")};");
        writer.Line($"float check = largestInput * {overflow} * 0f;");
        foreach (int layer in network.Trained)
        {
            string input = layer == 0 ? "largestInput" : Largest(outputs[layer - 1], network.Network.Layers[layer - 1].Outputs, "1f");
            string factor = FloatLiteral.Write(GradientBound.Factor(network.Layers[layer]), ScalarType.Float);
            writer.Line($"check = check + {input} * {Largest(deltas[layer], network.Network.Layers[layer].Outputs, "0f")} * {factor} * 0f;");
        }

        writer.Line("return check;");
    }

    private string Largest(string array, int count, string least) => vectors is not null && count >= Row.Shortest
        ? vectors.Largest(count).Call(array, least)
        : $"{TypeNames.Runtime}NetworkCheck.Largest({array}, {least})";
}
