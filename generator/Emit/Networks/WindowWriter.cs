using System;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes what goes over the inputs of one window: of all of it, or of the part that is not padding.</summary>
internal static class WindowWriter
{
    /// <summary>The variable of the loop.</summary>
    private const string Index = "i";

    /// <summary>Writes where the window's part on the input starts and ends.</summary>
    public static void WriteBounds(CodeWriter writer, Layer layer, string window)
    {
        string inputs = WholeNumber.Text(layer.Inputs);
        string size = WholeNumber.Text(layer.Window);
        writer.Line($"int first = {IndexText.Times(layer.Step, window)} - {WholeNumber.Text(layer.Offset)};");
        writer.Line("int start = first < 0 ? -first : 0;");
        writer.Line($"int end = {inputs} - first < {size} ? {inputs} - first : {size};");
    }

    /// <summary>Writes a loop over the inputs of a window.</summary>
    public static void ForEach(CodeWriter writer, Layer layer, Action<string> body)
    {
        if (!layer.IsPadded)
        {
            LoopWriter.ForEach(writer, Index, layer.Window, isLoop: true, body);
            return;
        }

        using (writer.Block($"for (int {Index} = start; {Index} < end; {Index}++)"))
        {
            body(Index);
        }

        writer.Line();
    }

    /// <summary>Where in the input the value at <paramref name="index"/> of a window is.</summary>
    public static string Input(Layer layer, string window, string index) =>
        layer.IsPadded ? $"first + {index}" : IndexText.Sum(IndexText.Times(layer.Step, window), index);
}
