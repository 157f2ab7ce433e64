using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>The largest magnitude in an array of a network, as <c>NetworkCheck.Largest</c> has it.</summary>
internal sealed class LargestMethod(string name, int count) : VectorMethod(name, count, ScalarType.Float)
{
    /// <summary>A call for an array.</summary>
    public string Call(string array, string least) => $"{RowMethods.ClassName}.{Name}(in {array}[0], {least})";

    /// <summary>Whether it is the method for so many values.</summary>
    public bool Takes(int values) => values == Count;

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line("/// <summary>The largest magnitude of some values and of the least; NaN where one is NaN or infinite.</summary>");
        writer.Line(RowKernel.Inline);
        using (writer.Block($"internal static float {Name}(ref readonly float values, float least)"))
        {
            WriteLargest(
                writer,
                (lanes, index) => lanes.Magnitude(lanes.Load("values", isReadOnly: true, index)),
                (_, largest) => $"{TypeNames.Runtime}NetworkVectors.Largest({largest}, least)");
        }

        writer.Line();
    }
}
