using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Parsing.Networks;

/// <summary>Reads the attribute of one layer.</summary>
/// <param name="displayName">The field's name, as messages show it.</param>
/// <param name="field">The field's identifier.</param>
/// <param name="attribute">The attribute.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class LayerParser(string displayName, string field, AttributeData attribute, AttributeArguments arguments, List<Diagnostic> errors)
{
    /// <summary>More values in an array than any checkpoint has addresses for.</summary>
    private const long MostValues = 1 << 24;

    private readonly ShapeReader shape = new(displayName, arguments, errors);

    public static bool IsLayer(AttributeData attribute) =>
        FieldTypes.Is(attribute.AttributeClass, MetadataNames.DenseAttribute) || FieldTypes.Is(attribute.AttributeClass, MetadataNames.Conv1DAttribute);

    /// <summary>The layer over an input of this shape; null, and an error, where it doesn't fit.</summary>
    public Layer? Parse((int Values, int Channels) input)
    {
        var activation = new OptionReader(displayName, arguments, errors).Member(MetadataNames.Activation, Activation.Identity);
        Layer? layer = FieldTypes.Is(attribute.AttributeClass, MetadataNames.DenseAttribute)
            ? Dense(input, activation)
            : Conv1D(input, activation);
        if (layer is null || ((long)layer.Window + 1) * layer.Units <= MostValues && (long)layer.Windows * layer.Units <= MostValues)
        {
            return layer;
        }

        shape.ReportMismatch(
            "",
            $"'{displayName}' has {ShapeText.Sizes(layer)}, of which an array holds at most {WholeNumber.Text((int)MostValues)}",
            "Use fewer units or inputs");
        return null;
    }

    private Layer? Dense((int Values, int Channels) input, Activation activation)
    {
        int units = shape.Positional(0, "units");
        return shape.HasFailed ? null : Layer.Dense(field, activation, input.Values, input.Channels, units);
    }

    private Layer? Conv1D((int Values, int Channels) input, Activation activation)
    {
        int filters = shape.Positional(0, "filters");
        int kernel = shape.Positional(1, "kernel");
        int stride = shape.Named(MetadataNames.Stride, fallback: 1, least: 1);
        int padding = shape.HasFailed ? 0 : shape.Named(MetadataNames.Padding, fallback: 0, least: 0, most: kernel - 1);
        if (shape.HasFailed)
        {
            return null;
        }

        int times = input.Values / input.Channels;
        if (times + 2 * padding < kernel)
        {
            string padded = padding == 0 ? "" : $" and {WholeNumber.Text(2 * padding)} zeros";
            shape.ReportMismatch(
                "",
                $"The kernel of '{displayName}' is {WholeNumber.Text(kernel)} times long, but its input only {WholeNumber.Text(times)}{padded}",
                "Use a shorter kernel, more padding or a longer input");
            return null;
        }

        return new Layer(
            field,
            activation,
            input.Values,
            input.Channels,
            Window: kernel * input.Channels,
            Step: stride * input.Channels,
            Offset: padding * input.Channels,
            Windows: (times + 2 * padding - kernel) / stride + 1,
            filters);
    }
}
