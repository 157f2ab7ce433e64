using System.Globalization;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Parsing.Networks;

/// <summary>A layer's shape in words.</summary>
internal static class ShapeText
{
    /// <summary>For example <c>64 x 16 weights and 16 biases</c>.</summary>
    public static string Of(Layer layer) =>
        $"{WholeNumber.Text(layer.Window)} x {WholeNumber.Text(layer.Units)} weights and {WholeNumber.Text(layer.Units)} biases";

    /// <summary>How many values the layer has, and puts out.</summary>
    public static string Sizes(Layer layer) =>
        $"{Text(((long)layer.Window + 1) * layer.Units)} weights and biases and {Text((long)layer.Windows * layer.Units)} outputs";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
