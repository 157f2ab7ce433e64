using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Computes sums, several units at once, each in the order of scalar code.</summary>
internal sealed class SumMethod(string name, UnitSums sums) : VectorMethod(name, sums.Layer.Units, ScalarType.Float)
{
    /// <summary>So many vectors of sums are computed side by side, since each addition waits for the last.</summary>
    private const int SideBySide = 4;

    private readonly string first = sums.HasInput ? "ref readonly float input, " : "";
    private readonly string last = sums.IsPadded ? ", nuint first" : "";

    /// <summary>Whether it is the method for such sums.</summary>
    public bool Computes(UnitSums other) => other == sums;

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line($"/// <summary>{sums.Summary}</summary>");
        using (writer.Block($"internal static void {Name}({first}ref readonly float {sums.Factors}, ref float output{last})"))
        {
            ForEachWidth(writer, lanes =>
            {
                int block = (lanes.IsVector ? SideBySide : 1) * lanes.Count;
                int looped = Count > 2 * block ? Count / block * block : 0;
                if (looped > 0)
                {
                    using (writer.Block($"for (nuint o = 0; o < {WholeNumber.Text(looped)}; o += {WholeNumber.Text(block)})"))
                    {
                        Write(writer, lanes, target, 0, [.. Enumerable.Range(0, block / lanes.Count).Select(vector => (vector * lanes.Count, "o"))]);
                    }

                    writer.Line();
                }

                // The last ones may be computed twice, to the same result.
                List<(int, string)> rest = [];
                for (int start = looped; start < Count; start += lanes.Count)
                {
                    rest.Add((start + lanes.Count <= Count ? start : Count - lanes.Count, ""));
                }

                if (rest.Count > 0)
                {
                    Write(writer, lanes, target, looped > 0 ? SideBySide : 0, rest);
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
            writer.Line($"{declare} {Name(i)} = {start};");
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
            string value = Name(i);
            if (sums.Result is { } result)
            {
                writer.Line($"{value} = {lanes.Print(result.Renamed(ActivationRule.Sum, value), [value], target)};");
            }

            writer.Line(lanes.Store(value, "output", At(0, units[i])));
        }

        void WriteTerm(string input)
        {
            if (sums.HasInput)
            {
                writer.Line($"{declare} x = {lanes.Spread(Lanes.One(Type).Load("input", isReadOnly: true, input))};");
            }

            for (int i = 0; i < units.Count; i++)
            {
                string place = $"{Text(Count)} * i{(At(0, units[i]) is var at && at == "0" ? "" : " + " + at)}";
                writer.Line($"{Name(i)} = {Name(i)} + {(sums.HasInput ? "x * " : "")}{lanes.Load(sums.Factors, isReadOnly: true, place)};");
            }
        }

        string Name(int vector) => "z" + Text(firstName + vector);
    }

    private static string At(int start, (int Offset, string Index) unit) => unit.Index.Length == 0
        ? Text(start + unit.Offset)
        : start + unit.Offset == 0 ? unit.Index : $"{Text(start + unit.Offset)} + {unit.Index}";

    private static string Text(int number) => WholeNumber.Text(number);
}
