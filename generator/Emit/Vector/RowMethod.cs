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
}
