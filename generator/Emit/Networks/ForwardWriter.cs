using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes <c>Predict</c>, and <c>PredictSeveral</c> for batches: the outputs of each layer, from input to output.</summary>
internal sealed class ForwardWriter(CodeWriter writer, NetworkProgram program, Target target, RowMethods? vectors)
{
    private readonly NameScope scope = new("parameters", "input", "output", "activations", "z", "t", "o", "i", "start", "end", "first");

    public void Write(string type)
    {
        string result = program.Network.HasLogits ? "logits, which <see cref=\"Probabilities\"/> turns into probabilities" : "what the last layer puts out";
        writer.Line($"/// <summary>Computes the outputs for an input: {result}.</summary>");
        writer.Lines("""
            /// <param name="parameters">The weights.</param>
            /// <param name="input"><see cref="InputCount"/> values.</param>
            /// <param name="output">Receives <see cref="OutputCount"/> values; not the array of the input.</param>
            /// <param name="activations">Room for the outputs of the layers before.</param>
            """);
        using (writer.Block($"public static void {NetworkMembers.Predict}(in {type} parameters, float[] input, float[] output, ref Activations activations)"))
        {
            ArrayGuard.WriteInput(writer, "input", program.Network.Inputs);
            writer.Line();
            ArrayGuard.WriteInput(writer, "output", program.Network.Outputs);
            writer.Line();

            var arrays = new LayerArrays(writer, program, scope);
            int last = program.Layers.Count - 1;
            var weights = new string[last + 1];
            var outputs = new string[last + 1];
            var sums = new string?[last + 1];
            for (int layer = 0; layer <= last; layer++)
            {
                weights[layer] = arrays.Weights(layer);
                outputs[layer] = layer == last ? "output" : arrays.Outputs(layer);
                sums[layer] = arrays.Sums(layer);
            }

            WriteSum();
            for (int layer = 0; layer <= last; layer++)
            {
                Write(program.Layers[layer], layer == 0 ? "input" : outputs[layer - 1], weights[layer], outputs[layer], sums[layer]);
            }
        }

        writer.Line();
    }

    /// <summary>Writes the same for several inputs side by side.</summary>
    public void WriteSeveral(string type)
    {
        writer.Line("/// <summary>Computes the outputs for several inputs side by side, with the bits of <see cref=\"Predict\"/>.</summary>");
        string inputs = SideBySide.ForEach(sample => "float[] input" + sample);
        string activations = SideBySide.ForEach(sample => "ref Activations activations" + sample);
        using (writer.Block($"private static void {NetworkMembers.PredictSeveral}(in {type} parameters, {inputs}, {activations})"))
        {
            var names = new NameScope(
                [.. SideBySide.Suffixes.SelectMany(sample => new[] { "input" + sample, "activations" + sample }), "parameters", "z", "o"]);
            foreach (string sample in SideBySide.Suffixes)
            {
                ArrayGuard.WriteInput(writer, "input" + sample, program.Network.Inputs);
                writer.Line();
            }

            int[] layers = [.. Enumerable.Range(0, program.Layers.Count)];
            var shared = new LayerArrays(writer, program, names);
            string[] weights = [.. layers.Select(shared.Weights)];
            LayerArrays[] arrays = [.. SideBySide.Suffixes.Select(sample => new LayerArrays(writer, program, names, sample))];
            (string Output, string? Sums)[][] results = [.. layers.Select(layer => arrays.Select(sample => (sample.Outputs(layer), sample.Sums(layer))).ToArray())];
            WriteSum();
            foreach (int layer in layers)
            {
                LayerProgram each = program.Layers[layer];
                using CodeWriter.SectionScope section = writer.Section(each.Layer.Field);
                writer.Line($"// {LayerText.Of(each.Layer)}");
                IEnumerable<string> from = layer == 0
                    ? SideBySide.Suffixes.Select(sample => $"in input{sample}[0]")
                    : results[layer - 1].Select(sample => $"in {sample.Output}[0]");
                IEnumerable<string> to = results[layer].Select(sample => $"ref {sample.Output}[0]");
                string method = $"{RowMethods.ClassName}.{vectors!.SumsOfSeveral(each, SideBySide.Suffixes).Name}";
                writer.Line($"{method}({string.Join(", ", from.Append($"in {weights[layer]}[0]").Concat(to))});");
                foreach ((string output, string? sums) in results[layer])
                {
                    WriteActivation(each, "0", output, sums);
                }

                writer.Line();
            }
        }

        writer.Line();
    }

    private void WriteSum()
    {
        if (program.Layers.Any(layer => !IsByRow(layer) || !UnitSums.HasActivation(layer)))
        {
            writer.Line("float z;");
            writer.Line();
        }
    }

    private void Write(LayerProgram program, string input, string weights, string output, string? sums)
    {
        Layer layer = program.Layer;
        using CodeWriter.SectionScope section = writer.Section(layer.Field);
        writer.Line($"// {LayerText.Of(layer)}");
        LoopWriter.ForEach(writer, "t", layer.Windows, isLoop: true, window =>
        {
            if (IsByRow(program))
            {
                WriteRow(program, window, input, weights, output, sums);
                return;
            }

            if (layer.IsPadded)
            {
                WindowWriter.WriteBounds(writer, layer, window);
            }

            LoopWriter.ForEach(writer, "o", layer.Units, program.IsLoop, unit =>
            {
                string bias = $"{weights}[{IndexText.Sum(WholeNumber.Text(layer.Weights), unit)}]";
                if (program.IsLoop)
                {
                    writer.Line($"z = {bias};");
                    WindowWriter.ForEach(writer, layer, input => writer.Line($"z = z + {Product(input)};"));
                }
                else
                {
                    writer.Line($"z = {bias}");
                    using (writer.Indent())
                    {
                        for (int i = 0; i < layer.Window; i++)
                        {
                            writer.Line($"+ {Product(WholeNumber.Text(i))}{(i == layer.Window - 1 ? ";" : "")}");
                        }
                    }
                }

                string place = IndexText.Sum(IndexText.Times(layer.Units, window), unit);
                WriteOutput(program, place, output, sums);

                string Product(string index) =>
                    $"{input}[{WindowWriter.Input(layer, window, index)}] * {weights}[{IndexText.Sum(IndexText.Times(layer.Units, index), unit)}]";
            });
        });
        writer.Line();
    }

    /// <summary>Whether several units are computed at once.</summary>
    private bool IsByRow(LayerProgram program) => vectors is not null && LayerRows.Fits(program);

    private void WriteRow(LayerProgram program, string window, string input, string weights, string output, string? sums)
    {
        Layer layer = program.Layer;
        string start = IndexText.Times(layer.Units, window);
        string method = $"{RowMethods.ClassName}.{vectors!.Sums(program).Name}";
        string place = IndexText.Times(layer.Step, window);
        writer.Line(layer.IsPadded
            ? $"{method}(in {input}[0], in {weights}[0], ref {output}[{start}], (nuint)({place}));"
            : $"{method}(in {input}[{place}], in {weights}[0], ref {output}[{start}]);");
        WriteActivation(program, start, output, sums);
    }

    /// <summary>Writes what becomes of the sums of a row, from an index on, where the method that computes them doesn't do that too.</summary>
    private void WriteActivation(LayerProgram program, string start, string output, string? sums)
    {
        if (UnitSums.HasActivation(program))
        {
            return;
        }

        LoopWriter.ForEach(writer, "o", program.Layer.Units, isLoop: true, unit =>
        {
            string one = IndexText.Sum(start, unit);
            writer.Line($"z = {output}[{one}];");
            WriteOutput(program, one, output, sums);
        });
    }

    private void WriteOutput(LayerProgram program, string place, string output, string? sums)
    {
        if (sums is not null)
        {
            writer.Line($"{sums}[{place}] = z;");
        }

        string value = new CSharpPrinter(ScalarType.Float, target, _ => "", name => name).Print(program.Value);
        writer.Line($"{output}[{place}] = {value};");
    }
}
