using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Computes the deltas of a layer from those of the dense layer behind it. Each is a sum over that layer's units in ascending index; eight go side by
/// side, since each addition waits for the last. A unit's weights don't lie side by side: where the processor can, eight by eight products are turned;
/// elsewhere the sums are scalar.
/// </summary>
/// <param name="name">The method's name.</param>
/// <param name="layer">The layer.</param>
/// <param name="next">The layer behind it.</param>
internal sealed class DeltaMethod(string name, LayerProgram layer, Layer next) : VectorMethod(name, next.Window, ScalarType.Float)
{
    private const int SideBySide = 8;
    private const string Avx = "global::System.Runtime.Intrinsics.X86.Avx";
    private const string Sum = LayerProgram.Derivative;

    private static readonly Lanes Turned = new(256, ScalarType.Float);

    /// <summary>Whether the derivative of the activation can be computed on vectors, from the outputs alone.</summary>
    public static bool Fits(LayerProgram layer, Layer next) => next.IsDense && next.Window >= Row.Shortest && !layer.KeepsSums && VectorPrinter.CanPrint(layer.Delta);

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line("/// <summary>The deltas of a layer, from those of the next one.</summary>");
        using (writer.Block($"internal static void {Name}(ref readonly float weights, ref readonly float next, ref readonly float output, ref float delta)"))
        {
            if (Count < SideBySide || next.Units < SideBySide)
            {
                WriteScalar(writer, target);
            }
            else
            {
                using (writer.Block($"if ({Turned.Vector}.IsHardwareAccelerated && {Avx}.IsSupported)"))
                {
                    WriteTurned(writer, target);
                }

                using (writer.Block("else"))
                {
                    WriteScalar(writer, target);
                }
            }
        }

        writer.Line();
    }

    /// <summary>Writes the deltas, eight at once. The last ones may be computed twice, to the same result.</summary>
    private void WriteTurned(CodeWriter writer, Target target)
    {
        bool hasRest = Count % SideBySide > 0;
        using (writer.Block(hasRest ? $"for (nuint first = 0; first < {Text(Count)}; first += {Text(SideBySide)})" : LoopHead(0, Count, SideBySide)))
        {
            if (hasRest)
            {
                string last = Text(Count - SideBySide);
                writer.Line($"nuint i = first < {last} ? first : {last};");
            }

            int looped = next.Units / SideBySide * SideBySide;
            writer.Line($"var {Sum} = {Turned.Spread("0f")};");
            using (writer.Block($"for (nuint o = 0; o < {Text(looped)}; o += {Text(SideBySide)})"))
            {
                Add("o", skipped: 0);
            }

            writer.Line();
            if (looped < next.Units)
            {
                Add(Text(next.Units - SideBySide), skipped: looped + SideBySide - next.Units);
            }

            if (layer.Delta is not Expr.Local)
            {
                writer.Line($"var {ActivationRule.Output} = {Turned.Load("output", isReadOnly: true)};");
            }

            writer.Line(Turned.Store(Turned.Print(layer.Delta, [Sum, ActivationRule.Output], target), "delta"));
        }

        void Add(string unit, int skipped)
        {
            string rows = Lanes.One(Type).Load("weights", isReadOnly: true, $"{Text(next.Units)} * i + {unit}");
            string factors = Turned.Load("next", isReadOnly: true, unit);
            writer.Line($"{Sum} = {TypeNames.Runtime}NetworkVectors.AddProducts({Sum}, in {rows}, {Text(next.Units)}, {factors}, {Text(skipped)});");
        }
    }

    private void WriteScalar(CodeWriter writer, Target target)
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

        if (layer.Delta is not Expr.Local)
        {
            ForEachWidth(writer, widest =>
            {
                writer.Line("nuint i = 0;");
                foreach (Lanes lanes in widest.AndNarrower)
                {
                    WriteActivation(writer, lanes, target);
                }
            });
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

    private void WriteActivation(CodeWriter writer, Lanes lanes, Target target)
    {
        string declare = lanes.IsVector ? "var" : "float";
        using (writer.Block(lanes.IsVector
            ? $"for (; i + {Text(lanes.Count)} <= {Text(Count)}; i += {Text(lanes.Count)})"
            : $"for (; i < {Text(Count)}; i++)"))
        {
            writer.Line($"{declare} {Sum} = {lanes.Load("delta", isReadOnly: false)};");
            writer.Line($"{declare} {ActivationRule.Output} = {lanes.Load("output", isReadOnly: true)};");
            writer.Line(lanes.Store(lanes.Print(layer.Delta, [Sum, ActivationRule.Output], target), "delta"));
        }

        writer.Line();
    }

    private static string Text(int number) => WholeNumber.Text(number);
}
