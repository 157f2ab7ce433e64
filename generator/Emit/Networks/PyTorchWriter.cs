using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes <c>enum Layer</c>, and the conversion of a layer from and to PyTorch's order.</summary>
internal sealed class PyTorchWriter(CodeWriter writer, Network network)
{
    public void Write(string type)
    {
        writer.Line("/// <summary>The layers, from input to output.</summary>");
        using (writer.Block($"public enum {NetworkMembers.Layer}"))
        {
            foreach (Layer layer in network.Layers)
            {
                writer.Line($"/// <summary>{LayerText.Of(layer)}.</summary>");
                writer.Line($"{layer.Field},");
                writer.Line();
            }
        }

        writer.Line();
        writer.Lines("""
            /// <summary>Fills a layer with weights from PyTorch.</summary>
            /// <param name="parameters">Holds the layer.</param>
            /// <param name="layer">Which one.</param>
            /// <param name="weight">The module's weight, flattened: of <c>Linear</c> [outputs][inputs], of <c>Conv1d</c> [filters][channels][times].</param>
            /// <param name="bias">The module's bias.</param>
            /// <exception cref="global::System.ArgumentException">An array is null or of the wrong length; names it. Nothing has changed.</exception>
            """);
        Write($"public static void {NetworkMembers.ImportPyTorch}(ref {type} parameters, Layer layer, float[] weight, float[] bias)", "Import");
        writer.Line("/// <summary>Fills the arrays of a module of PyTorch from a layer: the inverse of <see cref=\"ImportPyTorch\"/>.</summary>");
        Write($"public static void {NetworkMembers.ExportPyTorch}(in {type} parameters, Layer layer, float[] weight, float[] bias)", "Export");
    }

    private void Write(string signature, string method)
    {
        using (writer.Block(signature))
        {
            using (writer.Block("switch (layer)"))
            {
                foreach (Layer layer in network.Layers)
                {
                    writer.Line($"case Layer.{layer.Field}:");
                    using (writer.Indent())
                    {
                        ArrayGuard.Write(writer, "parameters." + layer.Field, "parameters", layer.Field, layer.Length);
                        writer.Line();
                        string shape = $"{WholeNumber.Text(layer.Window)}, {WholeNumber.Text(layer.Units)}, {WholeNumber.Text(layer.Channels)}";
                        writer.Line($"{TypeNames.Runtime}PyTorchLayout.{method}(parameters.{layer.Field}, {shape}, weight, bias);");
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line($"{TypeNames.Runtime}ParameterArray.ThrowOutOfRange(\"layer\", {WholeNumber.Text(network.Layers.Count)});");
                    writer.Line("break;");
                }
            }
        }

        writer.Line();
    }
}
