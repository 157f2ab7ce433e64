using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Computes the outputs of a layer for one window of its input: several units at once, each of whose sums starts at the bias and goes over the inputs in
/// ascending index, as in scalar code.
/// </summary>
internal sealed class SumMethod(string name, LayerProgram layer) : VectorMethod(name, layer.Layer.Units, ScalarType.Float)
{
    /// <summary>So many vectors of sums are computed side by side, since each addition waits for the last.</summary>
    private const int SideBySide = 4;

    /// <summary>Whether the activation is computed on vectors. Otherwise the sums are what comes out.</summary>
    public static bool HasActivation(LayerProgram layer) => VectorPrinter.CanPrint(layer.Value);

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line(HasActivation(layer)
            ? "/// <summary>The outputs of a layer for a window of its input.</summary>"
            : "/// <summary>The sums of a layer for a window of its input.</summary>");
        using (writer.Block($"internal static void {Name}(ref readonly float input, ref readonly float weights, ref float output)"))
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
        Layer shape = layer.Layer;
        string declare = lanes.IsVector ? "var" : "float";
        for (int i = 0; i < units.Count; i++)
        {
            writer.Line($"{declare} {Name(i)} = {lanes.Load("weights", isReadOnly: true, At(shape.Weights, units[i]))};");
        }

        using (writer.Block(LoopHead(0, shape.Window)))
        {
            writer.Line($"{declare} x = {lanes.Spread(Lanes.One(Type).Load("input", isReadOnly: true))};");
            for (int i = 0; i < units.Count; i++)
            {
                string place = $"{Text(shape.Units)} * i{(At(0, units[i]) is var at && at == "0" ? "" : " + " + at)}";
                writer.Line($"{Name(i)} = {Name(i)} + x * {lanes.Load("weights", isReadOnly: true, place)};");
            }
        }

        writer.Line();
        for (int i = 0; i < units.Count; i++)
        {
            string value = Name(i);
            if (HasActivation(layer) && layer.Value is not Expr.Local)
            {
                writer.Line($"{value} = {lanes.Print(layer.Value.Renamed(ActivationRule.Sum, value), [value], target)};");
            }

            writer.Line(lanes.Store(value, "output", At(0, units[i])));
        }

        string Name(int vector) => "z" + Text(firstName + vector);
    }

    private static string At(int start, (int Offset, string Index) unit) => unit.Index.Length == 0
        ? Text(start + unit.Offset)
        : start + unit.Offset == 0 ? unit.Index : $"{Text(start + unit.Offset)} + {unit.Index}";

    private static string Text(int number) => WholeNumber.Text(number);
}
