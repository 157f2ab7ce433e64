using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Computes the deltas of a layer from those of the dense layer behind it. Each is a sum over that layer's units in ascending index; eight go side by
/// side, since each addition waits for the last. A unit's weights don't lie side by side: where products can't be turned, the sums are scalar.
/// </summary>
/// <param name="name">The method's name.</param>
/// <param name="layer">The layer.</param>
/// <param name="next">The layer behind it.</param>
/// <param name="activation">What makes deltas of scalar sums; null where they are the deltas.</param>
internal sealed class DeltaMethod(string name, LayerProgram layer, Layer next, ActivationMethod? activation) : VectorMethod(name, next.Window, ScalarType.Float)
{
    private const int SideBySide = TurnedProducts.Side;
    private const string Sum = LayerProgram.Derivative;

    /// <summary>Whether deltas are computed by vectors.</summary>
    public static bool Fits(LayerProgram layer, Layer next) => next.IsDense && ActivationMethod.Fits(layer, next.Window);

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line("/// <summary>The deltas of a layer, from those of the next one.</summary>");
        using (writer.Block($"internal static void {Name}(ref readonly float weights, ref readonly float next, ref readonly float output, ref float delta)"))
        {
            if (Count >= SideBySide && next.Units >= SideBySide)
            {
                using (writer.Block($"if ({TurnedProducts.Condition})"))
                {
                    WriteTurned(writer, target);
                    writer.Line("return;");
                }

                writer.Line();
            }

            WriteScalar(writer);
        }

        writer.Line();
    }

    /// <summary>Writes the deltas, eight at once. The last ones may be computed twice, to the same result.</summary>
    private void WriteTurned(CodeWriter writer, Target target)
    {
        Lanes lanes = TurnedProducts.Lanes;
        using (writer.Block($"for (nuint first = 0; first < {Text(Count)}; first += {Text(SideBySide)})"))
        {
            string last = Text(Count - SideBySide);
            writer.Line($"nuint i = {(Count % SideBySide == 0 ? "first" : $"first < {last} ? first : {last}")};");
            writer.Line($"var {Sum} = {lanes.Spread("0f")};");
            TurnedProducts.Write(writer, next.Units);
            ActivationMethod.WriteResult(writer, lanes, layer, target);
        }

        writer.Line();
    }

    private void WriteScalar(CodeWriter writer)
    {
        // The names of the rest must differ from those in the loop.
        int looped = Count / SideBySide * SideBySide;
        if (looped > 0)
        {
            using (writer.Block(LoopHead(0, looped, SideBySide)))
            {
                WriteSums(writer, "i", [.. Enumerable.Range(0, SideBySide)]);
            }

            writer.Line();
        }

        if (looped < Count)
        {
            WriteSums(writer, "", [.. Enumerable.Range(looped, Count - looped)]);
        }

        if (activation is not null)
        {
            writer.Line(activation.Call("output", "delta"));
        }
    }

    /// <summary>Writes the sums of some inputs, from an index on.</summary>
    private void WriteSums(CodeWriter writer, string first, int[] sums)
    {
        foreach (int sum in sums)
        {
            writer.Line($"float sum{Text(sum)} = 0f;");
        }

        using (writer.Block($"for (nuint o = 0; o < {Text(next.Units)}; o++)"))
        {
            Lanes one = Lanes.One(Type);
            writer.Line($"float d = {one.Load("next", isReadOnly: true, "o")};");
            foreach (int sum in sums)
            {
                string place = $"{Text(next.Units)} * ({At(sum)}) + o";
                writer.Line($"sum{Text(sum)} = sum{Text(sum)} + {one.Load("weights", isReadOnly: true, place)} * d;");
            }
        }

        writer.Line();
        foreach (int sum in sums)
        {
            writer.Line(Lanes.One(Type).Store($"sum{Text(sum)}", "delta", At(sum)));
        }

        string At(int sum) => first.Length == 0 ? Text(sum) : $"{first} + {Text(sum)}";
    }

    private static string Text(int number) => WholeNumber.Text(number);
}
