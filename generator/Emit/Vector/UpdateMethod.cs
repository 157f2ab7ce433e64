using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Changes each value of a row: by the widest vectors that the processor has, then by narrower ones, then one by one.</summary>
internal sealed class UpdateMethod(string name, ScalarType type, RowBody body, string description) : RowMethod(name, type, body)
{
    /// <summary>In rows of this many vectors a loop handles two at a time.</summary>
    private const int LongLoop = 8;

    public override void Write(CodeWriter writer, Target target)
    {
        Lanes[] widths = [.. Lanes.Fitting(Type, Longest)];
        writer.Line($"/// <summary>{description}</summary>");
        using (Head(writer, "void", IsInlined, "", "nuint count"))
        {
            writer.Line("nuint i = 0;");
            foreach (Lanes lanes in widths)
            {
                using (writer.Block($"if ({lanes.Vector}.IsHardwareAccelerated)"))
                {
                    if (Longest >= LongLoop * lanes.Count)
                    {
                        using (Loop(writer, 2 * lanes.Count))
                        {
                            writer.Line(Call(lanes, "i") + ";");
                            writer.Line(Call(lanes, $"i + {WholeNumber.Text(lanes.Count)}") + ";");
                        }

                        writer.Line();
                    }

                    using (Loop(writer, lanes.Count))
                    {
                        writer.Line(Call(lanes, "i") + ";");
                    }
                }

                writer.Line();
            }

            using (Loop(writer, 1))
            {
                writer.Line(Call(Lanes.One(Type), "i") + ";");
            }
        }

        foreach (Lanes lanes in widths.Append(Lanes.One(Type)))
        {
            writer.Line();
            using (Head(writer, "void", isInlined: true, lanes.Suffix, "nuint i"))
            {
                Body.Write(writer, lanes, target);
            }
        }
    }
}
