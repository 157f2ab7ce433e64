using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes the gradient of a layer whose windows share their weights: for each weight a sum over the windows.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="network">The network.</param>
/// <param name="vectors">The methods that compute several units at once; null for none.</param>
/// <param name="window">The local that is a window's index.</param>
/// <param name="unit">The local that is a unit's index.</param>
/// <param name="value">The local that holds an input.</param>
/// <param name="place">The local that says where it is.</param>
internal sealed class WindowSumWriter(CodeWriter writer, NetworkProgram network, RowMethods? vectors, string window, string unit, string value, string place)
{
    /// <summary>Whether the sums are computed for several units at once.</summary>
    public bool IsByRow(LayerProgram layer) => vectors is not null && !layer.Layer.IsDense && LayerRows.Fits(layer);

    /// <summary>Writes the sums for the weights of an input of the window, or for the biases.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">The array of its inputs.</param>
    /// <param name="deltas">The array of its deltas.</param>
    /// <param name="row">The array that receives the sums.</param>
    /// <param name="input">Which input of the window; null for the biases.</param>
    public void Write(int layer, string inputs, string deltas, string row, string? input)
    {
        Layer shape = network.Network.Layers[layer];
        if (IsByRow(network.Layers[layer]))
        {
            VectorMethod method = input is null ? vectors!.BiasGradientSums(shape) : vectors!.GradientSums(shape);
            string values = input is null ? "" : $"in {inputs}[{(shape.IsPadded ? "0" : input)}], ";
            string first = input is not null && shape.IsPadded ? $", (nuint){input}" : "";
            writer.Line($"{RowMethods.ClassName}.{method.Name}({values}in {deltas}[0], ref {row}[0]{first});");
            return;
        }

        writer.Line($"global::System.Array.Clear({row}, 0, {WholeNumber.Text(shape.Units)});");
        LoopWriter.ForEach(writer, window, shape.Windows, isLoop: true, at =>
        {
            string start = IndexText.Times(shape.Step, at);
            if (input is null)
            {
                WriteProducts("");
            }
            else if (shape.IsPadded)
            {
                writer.Line($"int {place} = {IndexText.Sum(start, input)} - {WholeNumber.Text(shape.Offset)};");
                using (writer.Block($"if ({place} >= 0 && {place} < {WholeNumber.Text(shape.Inputs)})"))
                {
                    writer.Line($"{value} = {inputs}[{place}];");
                    WriteProducts($"{value} * ");
                }

                writer.Line();
            }
            else
            {
                writer.Line($"{value} = {inputs}[{IndexText.Sum(start, input)}];");
                WriteProducts($"{value} * ");
            }

            void WriteProducts(string factor) => LoopWriter.ForEach(writer, unit, shape.Units, isLoop: true, output =>
                writer.Line($"{row}[{output}] = {row}[{output}] + {factor}{deltas}[{IndexText.Sum(IndexText.Times(shape.Units, at), output)}];"));
        });
    }
}
