using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>A layer in a comment.</summary>
internal static class LayerText
{
    /// <summary>For example <c>Hidden: 64 inputs, 16 units, Relu</c>.</summary>
    public static string Of(Layer layer)
    {
        string units = layer.IsDense
            ? Count(layer.Units, "unit")
            : $"{Count(layer.Windows, "window")} of {WholeNumber.Text(layer.Window)}, {Count(layer.Units, "filter")}";
        string activation = layer.Activation == Activation.Identity ? "" : $", {layer.Activation}";
        return $"{layer.Field.TrimStart('@')}: {Count(layer.Inputs, "input")}, {units}{activation}";
    }

    private static string Count(int count, string noun) => $"{WholeNumber.Text(count)} {noun}{(count == 1 ? "" : "s")}";
}
