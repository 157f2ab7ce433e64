using System;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>A generated method over values that lie side by side, with a part for each width of vectors.</summary>
/// <param name="name">Its name.</param>
/// <param name="count">How many values there are.</param>
/// <param name="type">Their type.</param>
internal abstract class VectorMethod(string name, int count, ScalarType type)
{
    /// <summary>Up to so many vectors have a line each; more are handled in a loop.</summary>
    private const int MostLines = 8;

    /// <summary>A loop handles so many vectors at a time: what a loop costs besides, and a jump for each of them, would show.</summary>
    private const int Stride = 4;

    public string Name => name;

    protected int Count => count;

    protected ScalarType Type => type;

    public abstract void Write(CodeWriter writer, Target target);

    /// <summary>What the name of a local ends with, given what the names of its sample's arguments do.</summary>
    protected static string Of(string sample) => sample.Length == 0 ? "" : "Of" + sample;

    /// <summary>The head of a loop whose variable is <c>i</c>.</summary>
    /// <param name="start">Its first value.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="step">How far it goes each time.</param>
    protected static string LoopHead(int start, int end, int step = 1) =>
        $"for (nuint i = {WholeNumber.Text(start)}; i < {WholeNumber.Text(end)}; {(step == 1 ? "i++" : $"i += {WholeNumber.Text(step)}")})";

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

    /// <summary>Writes a loop with the index <c>o</c> over blocks of vectors that are kept in registers, where there are more than some blocks.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="lanes">The width.</param>
    /// <param name="vectors">How many vectors a block has.</param>
    /// <param name="most">Up to so many blocks there is no loop.</param>
    /// <param name="write">Writes the body, given where each vector of a block starts.</param>
    /// <returns>How many values the loop handles.</returns>
    protected int LoopBlocks(CodeWriter writer, Lanes lanes, int vectors, int most, Action<int[]> write)
    {
        int perBlock = lanes.IsVector ? vectors : 1;
        int block = perBlock * lanes.Count;
        if (Count <= most * block)
        {
            return 0;
        }

        int looped = Count / block * block;
        using (writer.Block($"for (nuint o = 0; o < {WholeNumber.Text(looped)}; o += {WholeNumber.Text(block)})"))
        {
            write([.. Enumerable.Range(0, perBlock).Select(vector => vector * lanes.Count)]);
        }

        writer.Line();
        return looped;
    }

    private static int StrideOf(Lanes lanes) => lanes.IsVector ? Stride : 1;

    /// <summary>
    /// Writes how the largest magnitude is found, as an integer, and what follows from it: two instructions for each vector, on units of the processor that
    /// an update doesn't need.
    /// </summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="magnitudes">The magnitudes at an index.</param>
    /// <param name="result">What is returned, given the local that holds the largest.</param>
    protected void WriteLargest(CodeWriter writer, Func<Lanes, string, string> magnitudes, Func<Lanes, string, string> result)
    {
        const string Largest = "largest";
        writer.Line(type == ScalarType.Float
            ? "// The bits without the sign have the order of the magnitudes; those of infinity and NaN come last."
            : "// The upper halves of the bits without the sign have the order of the magnitudes; those of infinity and NaN come last.");
        ForEachWidth(writer, lanes =>
        {
            // Some values may well count twice.
            writer.Line($"{(lanes.IsVector ? "var" : lanes.BitsTypeName)} {Largest} = {magnitudes(lanes, WholeNumber.Text(count - lanes.Count))};");
            int looped = Looped(lanes, count);
            for (int start = looped; start + lanes.Count < count; start += lanes.Count)
            {
                Take(lanes, magnitudes(lanes, WholeNumber.Text(start)));
            }

            if (looped > 0)
            {
                // Backwards, so that the values that an update begins with are those that the cache saw last.
                Loop(writer, lanes, 0, looped, isDescending: true, indices => Take(lanes, Pair(lanes, indices, 0, indices.Length)));
            }

            writer.Line($"return {result(lanes, Largest)};");
        });

        void Take(Lanes lanes, string more) => writer.Line($"{Largest} = {lanes.Larger(Largest, more)};");

        // In pairs: one after the other, each would wait for the last.
        string Pair(Lanes lanes, string[] indices, int start, int length) => length == 1
            ? magnitudes(lanes, indices[start])
            : lanes.Larger(Pair(lanes, indices, start, length / 2), Pair(lanes, indices, start + length / 2, length - length / 2));
    }
}
