using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Says whether an effective gradient of a row must be refused. The largest magnitude tells, as an integer: two instructions for each vector, on units
/// of the processor that the update doesn't need.
/// </summary>
internal sealed class CheckMethod(string name, int count, MagnitudeKernel kernel, bool isInlined)
    : RowMethod(name, count, kernel.Type, kernel.Body, isInlined)
{
    private const string Largest = "largest";

    public override void Write(CodeWriter writer, Target target)
    {
        using (Head(writer, $"Whether an effective gradient is NaN, infinite, or not below 2^{(Type == ScalarType.Float ? "62" : "510")} in magnitude.", "bool"))
        {
            writer.Line(Type == ScalarType.Float
                ? "// The bits without the sign have the order of the magnitudes; those of infinity and NaN come last."
                : "// The upper halves of the bits without the sign have the order of the magnitudes; those of infinity and NaN come last.");
            ForEachWidth(writer, lanes =>
            {
                // Some values may well count twice.
                writer.Line($"{(lanes.IsVector ? "var" : lanes.BitsTypeName)} {Largest} = {kernel.Call(lanes, WholeNumber.Text(Count - lanes.Count))};");
                int looped = Looped(lanes, Count);
                for (int start = looped; start + lanes.Count < Count; start += lanes.Count)
                {
                    Take(writer, lanes, kernel.Call(lanes, WholeNumber.Text(start)));
                }

                if (looped > 0)
                {
                    // Backwards, so that the values that the update begins with are those that the cache saw last.
                    Loop(writer, lanes, 0, looped, isDescending: true, indices => Take(writer, lanes, Pair(lanes, indices, 0, indices.Length)));
                }

                writer.Line($"return {lanes.IsAnyAbove(Largest, FinitenessCheck.LargestAccepted(Type))};");
            });
        }

        writer.Line();
    }

    private static void Take(CodeWriter writer, Lanes lanes, string magnitudes) => writer.Line($"{Largest} = {lanes.Larger(Largest, magnitudes)};");

    /// <summary>The largest of some vectors, in pairs: one after the other, each would wait for the last.</summary>
    private string Pair(Lanes lanes, string[] indices, int start, int count) => count == 1
        ? kernel.Call(lanes, indices[start])
        : lanes.Larger(Pair(lanes, indices, start, count / 2), Pair(lanes, indices, start + count / 2, count - count / 2));
}
