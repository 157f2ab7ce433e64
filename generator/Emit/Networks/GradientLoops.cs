using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes loops over the weights of a layer, row by row, in which the gradient of each is at hand.</summary>
internal sealed class GradientLoops
{
    private readonly CodeWriter writer;
    private readonly NetworkProgram network;
    private readonly LayerArrays arrays;
    private readonly Dictionary<int, string> inputs = [];
    private readonly Dictionary<int, string> deltas = [];
    private readonly Dictionary<int, string?> rows = [];
    private readonly string input;
    private readonly string unit;
    private readonly string value;
    private readonly string weight;
    private readonly string bias;
    private readonly BitLoops bitLoops;
    private readonly WindowSumWriter sums;

    public GradientLoops(CodeWriter writer, NetworkProgram network, NameScope scope, RowMethods? vectors)
    {
        this.writer = writer;
        this.network = network;
        arrays = new LayerArrays(writer, network, scope);
        input = scope.Add("j");
        unit = scope.Add("o");
        string window = scope.Add("t");
        value = scope.Add("x");
        weight = scope.Add("k");
        bias = scope.Add("bias");
        sums = new WindowSumWriter(writer, network, vectors, window, unit, value, place: scope.Add("at"));
        bitLoops = new BitLoops(writer, scope, input);
    }

    /// <summary>Reads the arrays of inputs and deltas into locals.</summary>
    /// <param name="isByPart">Whether all that is done to a layer is <see cref="ForEachPart"/>.</param>
    public void WriteArrays(Func<LayerProgram, bool> isByPart)
    {
        foreach (int layer in network.Trained)
        {
            inputs[layer] = layer == 0 ? "input" : arrays.Outputs(layer - 1);
            deltas[layer] = arrays.Delta(layer);
            rows[layer] = arrays.Row(layer);
        }

        if (network.Trained.Select(layer => network.Layers[layer]).Any(layer => layer.IsLoop && !isByPart(layer) && !sums.IsByRow(layer)))
        {
            writer.Line($"float {value};");
        }
    }

    /// <summary>The gradient of a weight, within the loops or, in a layer that is unrolled, at an index.</summary>
    public string RawGradient(Slot slot, string index)
    {
        int layer = IndexOf(slot);
        Layer shape = network.Network.Layers[layer];
        string delta = rows[layer] is { } row ? $"{row}[{unit}]" : $"{deltas[layer]}[{unit}]";
        if (index == weight)
        {
            return rows[layer] is null ? $"{value} * {delta}" : delta;
        }

        if (index == bias)
        {
            return delta;
        }

        int number = int.Parse(index, System.Globalization.CultureInfo.InvariantCulture);
        return number < shape.Weights
            ? $"{inputs[layer]}[{WholeNumber.Text(number / shape.Units)}] * {deltas[layer]}[{WholeNumber.Text(number % shape.Units)}]"
            : $"{deltas[layer]}[{WholeNumber.Text(number - shape.Weights)}]";
    }

    /// <summary>Writes something for each weight, then for each bias.</summary>
    /// <param name="slot">The layer.</param>
    /// <param name="write">Writes it, given the local that holds the index.</param>
    /// <param name="writeZero">Writes what is done instead for the weights of an input that is 0; null for the same.</param>
    /// <param name="skipsZero">Whether nothing is done for them.</param>
    public void ForEach(Slot slot, Action<string> write, Action<string>? writeZero = null, bool skipsZero = false)
    {
        Layer shape = network.Network.Layers[IndexOf(slot)];
        ForEachRow(
            slot,
            start => ForEachUnit(shape, weight, start, write),
            start => ForEachUnit(shape, bias, start, write),
            writeZero is null ? null : start => ForEachUnit(shape, weight, start, writeZero),
            skipsZero,
            testsEach: true);
    }

    /// <summary>Where the first of the deltas is, or of the sums that are the gradient of a row of weights.</summary>
    public string FirstDelta(Slot slot) => $"{rows[IndexOf(slot)] ?? deltas[IndexOf(slot)]}[0]";

    /// <summary>The local that holds the input of a row of weights.</summary>
    public string Value => value;

    /// <summary>
    /// Writes something for the inputs of a dense layer, up to 64 at once, given the number with a bit for each that is not 0, where the first of them is,
    /// and its index.
    /// </summary>
    public void ForEachPart(Slot slot, Action<string, string, string> write)
    {
        string array = inputs[IndexOf(slot)];
        bitLoops.ForEachPart(network.Network.Layers[IndexOf(slot)].Window, first => write(BitLoops.Bits(array, first, isZero: false), $"{array}[{first}]", first));
    }

    /// <summary>Writes something for the weights of each input, then for the biases, given the index of the first of them.</summary>
    /// <param name="slot">The layer.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="writeBiases">Writes it for the biases.</param>
    /// <param name="writeZero">Writes what is done instead for the weights of an input that is 0; null for the same.</param>
    /// <param name="skipsZero">Whether nothing is done for them.</param>
    /// <param name="testsEach">Whether inputs are compared with 0 one by one, not several at once.</param>
    public void ForEachRow(
        Slot slot, Action<string> write, Action<string> writeBiases, Action<string>? writeZero = null, bool skipsZero = false, bool testsEach = false)
    {
        int layer = IndexOf(slot);
        Layer shape = network.Network.Layers[layer];
        if (!testsEach && shape.IsDense && writeZero is not null)
        {
            bitLoops.Write(inputs[layer], shape.Window, (row, isZero) =>
            {
                string start = IndexText.Times(shape.Units, row);
                if (isZero)
                {
                    writeZero(start);
                    return;
                }

                writer.Line($"{value} = {inputs[layer]}[{row}];");
                write(start);
            });
            writeBiases(WholeNumber.Text(shape.Weights));
            writer.Line();
            return;
        }

        LoopWriter.ForEach(writer, input, shape.Window, isLoop: true, row =>
        {
            if (shape.IsDense)
            {
                writer.Line($"{value} = {inputs[layer]}[{row}];");
                WriteRow(shape, row, write, writeZero, skipsZero);
            }
            else
            {
                sums.Write(layer, inputs[layer], deltas[layer], rows[layer]!, row);
                write(IndexText.Times(shape.Units, row));
            }
        });

        if (!shape.IsDense)
        {
            sums.Write(layer, inputs[layer], deltas[layer], rows[layer]!, input: null);
        }

        writeBiases(WholeNumber.Text(shape.Weights));
        writer.Line();
    }

    private void WriteRow(Layer shape, string row, Action<string> write, Action<string>? writeZero, bool skipsZero)
    {
        string start = IndexText.Times(shape.Units, row);
        if (writeZero is null && !skipsZero)
        {
            write(start);
            return;
        }

        using (writer.Block($"if ({value} != 0f)"))
        {
            write(start);
        }

        if (writeZero is not null)
        {
            using (writer.Block("else"))
            {
                writeZero(start);
            }
        }

        writer.Line();
    }

    private void ForEachUnit(Layer shape, string index, string start, Action<string> write)
    {
        // Always a block, which the local belongs to.
        using (writer.Block($"for (int {unit} = 0; {unit} < {WholeNumber.Text(shape.Units)}; {unit}++)"))
        {
            writer.Line($"int {index} = {IndexText.Sum(start, unit)};");
            write(index);
        }

        writer.Line();
    }

    private int IndexOf(Slot slot) => network.Trained.First(layer => network.Network.Layers[layer].Field == slot.Path);
}
