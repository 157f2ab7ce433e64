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
internal abstract class RowMethod(string name, int count, ScalarType type, RowBody body, bool isInlined) : VectorMethod(name, count, type)
{
    /// <summary>Up to so many vectors have a line each; more are handled in a loop.</summary>
    private const int MostLines = 8;

    /// <summary>A loop handles so many vectors at a time: what a loop costs besides, and a jump for each of them, would show.</summary>
    private const int Stride = 4;

    public RowBody Body => body;

    /// <summary>Writes the head of the method and opens its body.</summary>
    protected CodeWriter.BlockScope Head(CodeWriter writer, string summary, string returned, params string[] further)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        if (isInlined)
        {
            writer.Line(RowKernel.Inline);
        }

        return writer.Block($"internal static {returned} {Name}({string.Join(", ", further.Concat(body.Parameters(Type)))})");
    }

    /// <summary>How many values are handled in a loop; what is left over has a line for each vector.</summary>
    /// <param name="lanes">The width.</param>
    /// <param name="remaining">How many values there are still.</param>
    protected static int Looped(Lanes lanes, int remaining)
    {
        int vectors = remaining / lanes.Count;
        return vectors > (lanes.IsVector ? MostLines : Stride) ? vectors / StrideOf(lanes) * StrideOf(lanes) * lanes.Count : 0;
    }

    /// <summary>Writes such a loop.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="lanes">The width.</param>
    /// <param name="start">The index of the first value.</param>
    /// <param name="end">The index behind the last value.</param>
    /// <param name="isDescending">Whether the loop goes from the last value to the first.</param>
    /// <param name="write">Writes the body, given the indices of the vectors that it handles.</param>
    protected static void Loop(CodeWriter writer, Lanes lanes, int start, int end, bool isDescending, Action<string[]> write)
    {
        int stride = StrideOf(lanes);
        int step = stride * lanes.Count;
        string head = isDescending
            ? $"for (nuint i = {WholeNumber.Text(end)}; i > {WholeNumber.Text(start)}; i -= {WholeNumber.Text(step)})"
            : LoopHead(start, end, step);
        using (writer.Block(head))
        {
            write([.. Enumerable.Range(0, stride).Select(index => isDescending
                ? $"i - {WholeNumber.Text((index + 1) * lanes.Count)}"
                : index == 0 ? "i" : $"i + {WholeNumber.Text(index * lanes.Count)}")]);
        }

        writer.Line();
    }

    private static int StrideOf(Lanes lanes) => lanes.IsVector ? Stride : 1;
}
