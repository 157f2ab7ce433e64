using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Adds the gradient of a dense layer's weights to that of a batch, input by input, as the bits of a number say; the deltas stay in registers, a few
/// vectors of them at a time.
/// </summary>
internal sealed class AddMethod(string name, Layer layer) : VectorMethod(name, layer.Units, ScalarType.Float)
{
    /// <summary>So many vectors of deltas are kept.</summary>
    private const int Kept = 4;

    /// <summary>A call, given the bits and where the first input, delta and sum are.</summary>
    public string Call(string bits, string input, string delta, string sum) => $"{RowMethods.ClassName}.{Name}({bits}, in {input}, in {delta}, ref {sum});";

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line("/// <summary>Adds the gradient of the weights of some inputs, which have a bit each, to that of the batch.</summary>");
        using (writer.Block($"internal static void {Name}(ulong bits, ref readonly float input, ref readonly float delta, ref float gradientSum)"))
        {
            ForEachWidth(writer, widest =>
            {
                int block = (widest.IsVector ? Kept : 1) * widest.Count;
                int looped = Count > 2 * block ? Count / block * block : 0;
                if (looped > 0)
                {
                    using (writer.Block($"for (nuint o = 0; o < {Text(looped)}; o += {Text(block)})"))
                    {
                        Write(writer, target, "rest", "o + ", [.. Enumerable.Range(0, block / widest.Count).Select(vector => (widest, vector * widest.Count))]);
                    }

                    writer.Line();
                }

                List<(Lanes, int)> last = [];
                int start = looped;
                foreach (Lanes lanes in widest.AndNarrower)
                {
                    for (; start + lanes.Count <= Count; start += lanes.Count)
                    {
                        last.Add((lanes, start));
                    }
                }

                if (last.Count > 0)
                {
                    Write(writer, target, "bits", "", last);
                }
            });
        }

        writer.Line();
    }

    /// <summary>Writes what is done to some units, given how many at once and the index of the first.</summary>
    private void Write(CodeWriter writer, Target target, string bits, string first, IReadOnlyList<(Lanes Lanes, int Start)> units)
    {
        foreach ((Lanes lanes, int start) in units)
        {
            writer.Line($"{Declare(lanes)} {Delta(start)} = {lanes.Load("delta", isReadOnly: true, first + Text(start))};");
        }

        using (writer.Block($"for ({(bits == "bits" ? "" : $"ulong {bits} = bits")}; {bits} != 0; {bits} &= {bits} - 1)"))
        {
            writer.Line($"nuint i = (nuint)global::System.Numerics.BitOperations.TrailingZeroCount({bits});");
            foreach (Lanes lanes in units.Select(unit => unit.Lanes).Distinct())
            {
                writer.Line($"{Declare(lanes)} {Input(lanes)} = {lanes.Spread(Lanes.One(Type).Load("input", isReadOnly: true))};");
            }

            foreach ((Lanes lanes, int start) in units)
            {
                string place = $"{Text(layer.Units)} * i + {first}{Text(start)}";
                string[] values = [Sum(start), Input(lanes), Delta(start)];
                Expr added = LayerGradient.Added(new Expr.Local(values[0]), new Expr.Local(values[1]), new Expr.Local(values[2]));
                writer.Line($"{Declare(lanes)} {values[0]} = {lanes.Load("gradientSum", isReadOnly: false, place)};");
                writer.Line(lanes.Store(lanes.Print(added, values, target), "gradientSum", place));
            }
        }

        string Delta(int start) => (first.Length == 0 ? "last" : "delta") + Text(start);

        static string Sum(int start) => "sum" + Text(start);

        static string Input(Lanes lanes) => "x" + lanes.Suffix;

        static string Declare(Lanes lanes) => lanes.IsVector ? "var" : "float";
    }

    private static string Text(int number) => WholeNumber.Text(number);
}
