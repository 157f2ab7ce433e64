using System;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>A generated method that does something to each value of a row. The number of values stands in its text, so that it has no loops to count.</summary>
/// <param name="name">Its name.</param>
/// <param name="count">How many values there are.</param>
/// <param name="type">Their type.</param>
/// <param name="body">What happens to each.</param>
/// <param name="isInlined">Whether it becomes part of the step.</param>
internal abstract class RowMethod(string name, int count, ScalarType type, RowBody body, bool isInlined)
{
    /// <summary>Up to so many vectors have a line each; more are handled in a loop.</summary>
    private const int MostLines = 8;

    /// <summary>A loop handles so many vectors at a time: what a loop costs besides, and a jump for each of them, would show.</summary>
    private const int Stride = 4;

    public string Name => name;

    public RowBody Body => body;

    protected int Count => count;

    protected ScalarType Type => type;

    public abstract void Write(CodeWriter writer, Target target);

    /// <summary>Writes the head of the method and opens its body.</summary>
    protected CodeWriter.BlockScope Head(CodeWriter writer, string summary, string returned, params string[] further)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        if (isInlined)
        {
            writer.Line(RowKernel.Inline);
        }

        return writer.Block($"internal static {returned} {name}({string.Join(", ", further.Concat(body.Parameters(type)))})");
    }

    /// <summary>Writes a branch for each width of which there is a vector, the widest first, and one for processors without vectors.</summary>
    protected void ForEachWidth(CodeWriter writer, Action<Lanes> write)
    {
        string condition = "if";
        foreach (Lanes lanes in Lanes.Fitting(type, count))
        {
            using (writer.Block($"{condition} ({lanes.Vector}.IsHardwareAccelerated)"))
            {
                write(lanes);
            }

            condition = "else if";
        }

        using (writer.Block("else"))
        {
            write(Lanes.One(type));
        }
    }

    /// <summary>Writes what handles as many of the values from an index on as fill vectors.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="lanes">The width.</param>
    /// <param name="start">The index of the first value.</param>
    /// <param name="one">Writes a line for the vector at an index.</param>
    /// <param name="several">Writes lines for the vectors at some indices, in a loop.</param>
    /// <returns>The index of the first value that is left over.</returns>
    protected int ForEachVector(CodeWriter writer, Lanes lanes, int start, Action<string> one, Action<string[]> several)
    {
        int vectors = (count - start) / lanes.Count;
        if (vectors > (lanes.IsVector ? MostLines : Stride))
        {
            int stride = lanes.IsVector ? Stride : 1;
            int end = start + vectors / stride * stride * lanes.Count;
            string step = stride * lanes.Count == 1 ? "i++" : $"i += {WholeNumber.Text(stride * lanes.Count)}";
            using (writer.Block($"for (nuint i = {WholeNumber.Text(start)}; i < {WholeNumber.Text(end)}; {step})"))
            {
                several([.. Enumerable.Range(0, stride).Select(index => index == 0 ? "i" : $"i + {WholeNumber.Text(index * lanes.Count)}")]);
            }

            writer.Line();
            start = end;
        }

        for (; start + lanes.Count <= count; start += lanes.Count)
        {
            one(WholeNumber.Text(start));
        }

        return start;
    }
}
