using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Adds up the terms of the finiteness check, each 0 or NaN: the one sum whose order doesn't matter.</summary>
/// <param name="name">The method's name.</param>
/// <param name="type">The type of the values.</param>
/// <param name="body">What makes the effective gradient.</param>
/// <param name="term">The term of each value.</param>
internal sealed class CheckMethod(string name, ScalarType type, RowBody body, Expr term) : RowMethod(name, type, body)
{
    /// <summary>So many sums side by side keep a processor busy that takes a few cycles for each addition.</summary>
    private const int Sums = 4;

    public override void Write(CodeWriter writer, Target target)
    {
        Lanes[] widths = [.. Lanes.Fitting(Type, Longest)];
        writer.Line("/// <summary>0, or NaN where an effective gradient must be refused.</summary>");
        using (Head(writer, Type.Keyword(), IsInlined, "", "nuint count"))
        {
            writer.Line("nuint i = 0;");
            writer.Line($"{Type.Keyword()} check = {FloatLiteral.Write(0, Type)};");
            foreach (Lanes lanes in widths)
            {
                using (writer.Block($"if ({lanes.Vector}.IsHardwareAccelerated && i + {WholeNumber.Text(lanes.Count)} <= count)"))
                {
                    WriteVectors(writer, lanes);
                }

                writer.Line();
            }

            using (Loop(writer, 1))
            {
                writer.Line($"check = check + {Call(Lanes.One(Type), "i")};");
            }

            writer.Line();
            writer.Line("return check;");
        }

        foreach (Lanes lanes in widths.Append(Lanes.One(Type)))
        {
            writer.Line();
            using (Head(writer, lanes.TypeName, isInlined: true, lanes.Suffix, "nuint i"))
            {
                Body.Write(writer, lanes, target);
                writer.Line($"return {Body.Print(term, lanes, target)};");
            }
        }
    }

    private void WriteVectors(CodeWriter writer, Lanes lanes)
    {
        if (Longest < Sums * lanes.Count)
        {
            writer.Line($"var sum = {lanes.TypeName}.Zero;");
            WriteRest("sum");
            writer.Line($"check = check + {lanes.Vector}.Sum(sum);");
            return;
        }

        string[] sums = [.. Enumerable.Range(0, Sums).Select(index => "sum" + WholeNumber.Text(index))];
        foreach (string sum in sums)
        {
            writer.Line($"var {sum} = {lanes.TypeName}.Zero;");
        }

        using (Loop(writer, Sums * lanes.Count))
        {
            for (int index = 0; index < Sums; index++)
            {
                string at = index == 0 ? "i" : $"i + {WholeNumber.Text(index * lanes.Count)}";
                writer.Line($"{sums[index]} = {sums[index]} + {Call(lanes, at)};");
            }
        }

        writer.Line();
        WriteRest(sums[0]);
        writer.Line($"check = check + {lanes.Vector}.Sum({string.Join(" + ", sums)});");

        void WriteRest(string sum)
        {
            using (Loop(writer, lanes.Count))
            {
                writer.Line($"{sum} = {sum} + {Call(lanes, "i")};");
            }

            writer.Line();
        }
    }
}
