using System;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>A generated method that does something to each value of a row, for all rows with the same update.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">The type of the values.</param>
/// <param name="body">What it does to each.</param>
internal abstract class RowMethod(string name, ScalarType type, RowBody body)
{
    protected const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private int rowCount;

    public string Name => name;

    public RowBody Body => body;

    protected ScalarType Type => type;

    /// <summary>A method for a single row becomes part of the step, where the number of values is known.</summary>
    protected bool IsInlined => rowCount == 1;

    /// <summary>The values of the longest row.</summary>
    protected int Longest { get; private set; }

    /// <summary>Takes note of a row that the method is called for.</summary>
    public void Add(Row row)
    {
        rowCount++;
        Longest = Math.Max(Longest, row.Count);
    }

    public abstract void Write(CodeWriter writer, Target target);

    /// <summary>Writes a loop whose body handles some values at index <c>i</c>.</summary>
    protected static CodeWriter.BlockScope Loop(CodeWriter writer, int count)
    {
        string text = WholeNumber.Text(count);
        return writer.Block(count == 1 ? "for (; i < count; i++)" : $"for (; i + {text} <= count; i += {text})");
    }

    /// <summary>Writes the head of a method and opens its body.</summary>
    protected CodeWriter.BlockScope Head(CodeWriter writer, string returned, bool isInlined, string suffix, string last)
    {
        if (isInlined)
        {
            writer.Line(Inline);
        }

        string access = suffix.Length == 0 ? "internal" : "private";
        return writer.Block($"{access} static {returned} {Name}{suffix}({string.Join(", ", Body.Parameters(Type).Append(last))})");
    }

    /// <summary>A call of the method for some lanes, at an index.</summary>
    protected string Call(Lanes lanes, string index) => $"{Name}{lanes.Suffix}({string.Join(", ", Body.Arguments.Append(index))})";
}
