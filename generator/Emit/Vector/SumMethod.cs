using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Computes sums, several units at once, each in the order of scalar code; those of several samples, too.</summary>
/// <param name="name">Its name.</param>
/// <param name="sums">The sums.</param>
/// <param name="samples">What the names of each sample's arguments end with.</param>
internal sealed class SumMethod(string name, UnitSums sums, IReadOnlyList<string> samples) : VectorMethod(name, sums.Layer.Units, ScalarType.Float)
{
    private readonly string first = sums.HasInput ? string.Concat(samples.Select(sample => $"ref readonly float input{sample}, ")) : "";
    private readonly string last = sums.IsPadded ? ", nuint first" : "";

    /// <summary>So many vectors of sums are computed side by side, since each addition waits for the last; of several samples, as many as there are registers for.</summary>
    private int Vectors => samples.Count == 1 ? 4 : 2;

    /// <summary>Whether it is the method for such sums.</summary>
    public bool Computes(UnitSums other, IReadOnlyList<string> ofSamples) => other == sums && ofSamples.Count == samples.Count;

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line($"/// <summary>{sums.Summary}</summary>");
        using (writer.Block($"internal static void {Name}({first}ref readonly float {sums.Factors}, {string.Join(", ", samples.Select(sample => "ref float output" + sample))}{last})"))
        {
            ForEachWidth(writer, lanes =>
            {
                int looped = LoopBlocks(
                    writer, lanes, Vectors, most: samples.Count == 1 ? 2 : 1, starts => Write(writer, lanes, target, 0, [.. starts.Select(start => (start, "o"))]));

                // The last ones may be computed twice, to the same result.
                List<(int, string)> rest = [];
                for (int start = looped; start < Count; start += lanes.Count)
                {
                    rest.Add((start + lanes.Count <= Count ? start : Count - lanes.Count, ""));
                }

                if (rest.Count > 0)
                {
                    Write(writer, lanes, target, looped > 0 ? Vectors : 0, rest);
                }
            });
        }

        writer.Line();
    }

    private void Write(CodeWriter writer, Lanes lanes, Target target, int firstName, IReadOnlyList<(int Offset, string Index)> units)
    {
        string declare = lanes.IsVector ? "var" : "float";
        for (int i = 0; i < units.Count; i++)
        {
            string start = sums.Start is { } place ? lanes.Load(sums.Factors, isReadOnly: true, At(place, units[i])) : lanes.Spread("0f");
            writer.Line($"{declare} {Name(i, samples[0])} = {start};");
            foreach (string sample in samples.Skip(1))
            {
                writer.Line($"{declare} {Name(i, sample)} = {Name(i, samples[0])};");
            }
        }

        using (writer.Block(LoopHead(0, sums.Terms)))
        {
            if (!sums.IsPadded)
            {
                WriteTerm(sums.Step == 1 ? "i" : $"{Text(sums.Step)} * i");
            }
            else
            {
                string offset = Text(sums.Layer.Offset);
                writer.Line($"nuint at = first + {(sums.Step == 1 ? "i" : $"{Text(sums.Step)} * i")};");
                using (writer.Block($"if (at >= {offset} && at < {Text(sums.Layer.Offset + sums.Layer.Inputs)})"))
                {
                    WriteTerm($"at - {offset}");
                }
            }
        }

        writer.Line();
        for (int i = 0; i < units.Count; i++)
        {
            foreach (string sample in samples)
            {
                string value = Name(i, sample);
                if (sums.Result is { } result)
                {
                    writer.Line($"{value} = {lanes.Print(result.Renamed(ActivationRule.Sum, value), [value], target)};");
                }

                writer.Line(lanes.Store(value, "output" + sample, At(0, units[i])));
            }
        }

        void WriteTerm(string input)
        {
            foreach (string sample in samples.Where(_ => sums.HasInput))
            {
                writer.Line($"{declare} x{sample} = {lanes.Spread(Lanes.One(Type).Load("input" + sample, isReadOnly: true, input))};");
            }

            for (int i = 0; i < units.Count; i++)
            {
                string place = $"{Text(Count)} * i{(At(0, units[i]) is var at && at == "0" ? "" : " + " + at)}";
                string factors = lanes.Load(sums.Factors, isReadOnly: true, place);
                if (samples.Count > 1)
                {
                    writer.Line($"{declare} w{Text(i)} = {factors};");
                    factors = "w" + Text(i);
                }

                foreach (string sample in samples)
                {
                    writer.Line($"{Name(i, sample)} = {Name(i, sample)} + {(sums.HasInput ? $"x{sample} * " : "")}{factors};");
                }
            }
        }

        string Name(int vector, string sample) => "z" + Text(firstName + vector) + Of(sample);
    }

    private static string At(int start, (int Offset, string Index) unit) => unit.Index.Length == 0
        ? Text(start + unit.Offset)
        : start + unit.Offset == 0 ? unit.Index : $"{Text(start + unit.Offset)} + {unit.Index}";

    private static string Text(int number) => WholeNumber.Text(number);
}
