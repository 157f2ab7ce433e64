using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Adds the gradient of a dense layer's weights to that of a batch, input by input, as the bits of a number say; the deltas stay in registers, a few
/// vectors of them at a time. Or the gradients of two samples, one after the other: where neither input is 0, the sum is read and written once for both.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="layer">The layer.</param>
/// <param name="samples">What the names of each sample's arguments end with: one sample or two.</param>
internal sealed class AddMethod(string name, Layer layer, IReadOnlyList<string> samples) : VectorMethod(name, layer.Units, ScalarType.Float)
{
    /// <summary>So many vectors of deltas are kept.</summary>
    private const int Kept = 4;

    /// <summary>A call, given, of each sample, the bits and where the first input and delta are, and where the first sum is.</summary>
    public string Call(IEnumerable<string> bits, IEnumerable<string> inputs, IEnumerable<string> deltas, string sum) =>
        $"{RowMethods.ClassName}.{Name}({string.Join(", ", [.. bits, .. inputs.Concat(deltas).Select(first => "in " + first), "ref " + sum])});";

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line("/// <summary>Adds the gradient of the weights of some inputs, which have a bit each, to that of the batch.</summary>");
        string[] parameters =
        [
            .. samples.Select(sample => "ulong bits" + sample),
            .. samples.Select(sample => "ref readonly float input" + sample),
            .. samples.Select(sample => "ref readonly float delta" + sample),
            "ref float gradientSum",
        ];
        using (writer.Block($"internal static void {Name}({string.Join(", ", parameters)})"))
        {
            ForEachWidth(writer, widest =>
            {
                int start = LoopBlocks(
                    writer, widest, Kept / samples.Count, most: 2, starts => Write(writer, target, "rest", "o + ", [.. starts.Select(first => (widest, first))]));
                List<(Lanes, int)> last = [];
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
        foreach (string sample in samples)
        {
            foreach ((Lanes lanes, int start) in units)
            {
                writer.Line($"{Declare(lanes)} {Delta(start, sample)} = {lanes.Load("delta" + sample, isReadOnly: true, first + Text(start))};");
            }
        }

        if (samples.Count == 1)
        {
            WriteLoop(bits == "bits" ? "" : $"ulong {bits} = bits", bits, samples);
            return;
        }

        // Whatever is added for a weight is added in the order of the samples.
        (string one, string other) = ("bits" + samples[0], "bits" + samples[1]);
        WriteLoop($"ulong both = {one} & {other}", "both", samples);
        writer.Line();
        WriteLoop($"ulong rest = {one} & ~{other}", "rest", [samples[0]]);
        writer.Line();
        WriteLoop($"ulong rest = {other} & ~{one}", "rest", [samples[1]]);

        void WriteLoop(string declaration, string bits, IReadOnlyList<string> added)
        {
            using (writer.Block($"for ({declaration}; {bits} != 0; {bits} &= {bits} - 1)"))
            {
                writer.Line($"nuint i = (nuint)global::System.Numerics.BitOperations.TrailingZeroCount({bits});");
                foreach (string sample in added)
                {
                    foreach (Lanes lanes in units.Select(unit => unit.Lanes).Distinct())
                    {
                        writer.Line($"{Declare(lanes)} {Input(lanes, sample)} = {lanes.Spread(Lanes.One(Type).Load("input" + sample, isReadOnly: true))};");
                    }
                }

                foreach ((Lanes lanes, int start) in units)
                {
                    string place = $"{Text(layer.Units)} * i + {first}{Text(start)}";
                    string sum = "sum" + Text(start);
                    writer.Line($"{Declare(lanes)} {sum} = {lanes.Load("gradientSum", isReadOnly: false, place)};");
                    foreach (string sample in added.Take(added.Count - 1))
                    {
                        writer.Line($"{sum} = {Added(lanes, sum, start, sample)};");
                    }

                    writer.Line(lanes.Store(Added(lanes, sum, start, added[added.Count - 1]), "gradientSum", place));
                }
            }
        }

        string Added(Lanes lanes, string sum, int start, string sample)
        {
            string[] values = [sum, Input(lanes, sample), Delta(start, sample)];
            return lanes.Print(LayerGradient.Added(new Expr.Local(values[0]), new Expr.Local(values[1]), new Expr.Local(values[2])), values, target);
        }

        string Delta(int start, string sample) => (first.Length == 0 ? "last" : "delta") + Text(start) + Of(sample);

        static string Input(Lanes lanes, string sample) => "x" + lanes.Suffix + Of(sample);

        static string Declare(Lanes lanes) => lanes.IsVector ? "var" : "float";
    }

    private static string Text(int number) => WholeNumber.Text(number);
}
