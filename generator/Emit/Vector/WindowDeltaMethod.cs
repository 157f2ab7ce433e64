using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Adds to the derivatives of the loss by a layer's outputs what one window of the layer behind it contributes: for each input of the window a sum over the
/// units, in ascending index.
/// </summary>
/// <param name="name">The method's name.</param>
/// <param name="next">The layer with the windows.</param>
internal sealed class WindowDeltaMethod(string name, Layer next) : VectorMethod(name, next.Window, ScalarType.Float)
{
    private const string Sum = LayerProgram.Derivative;

    /// <summary>Whether it takes fewer instructions than scalar code.</summary>
    public static bool Fits(Layer next) => !next.IsDense && next.Window >= TurnedProducts.Side && next.Units >= TurnedProducts.Side;

    /// <summary>A call, given where the first weight, the window's first delta and the first derivative are, and how many inputs of the window count.</summary>
    public string Call(string weight, string delta, string derivative, string count) => $"{RowMethods.ClassName}.{Name}(in {weight}, in {delta}, ref {derivative}, {count});";

    public override void Write(CodeWriter writer, Target target)
    {
        Lanes lanes = TurnedProducts.Lanes;
        Lanes one = Lanes.One(Type);
        writer.Line("/// <summary>Adds what a window of the next layer contributes to derivatives by outputs.</summary>");
        using (writer.Block($"internal static void {Name}(ref readonly float weights, ref readonly float next, ref float delta, int count)"))
        {
            writer.Line("nuint i = 0;");
            using (writer.Block($"if ({TurnedProducts.Condition})"))
            {
                using (writer.Block($"for (; (int)i + {WholeNumber.Text(lanes.Count)} <= count; i += {WholeNumber.Text(lanes.Count)})"))
                {
                    writer.Line($"var {Sum} = {lanes.Load("delta", isReadOnly: false)};");
                    TurnedProducts.Write(writer, next.Units);
                    writer.Line(lanes.Store(Sum, "delta"));
                }
            }

            writer.Line();
            using (writer.Block("for (; (int)i < count; i++)"))
            {
                string place = $"{WholeNumber.Text(next.Units)} * i + o";
                writer.Line($"float {Sum} = {one.Load("delta", isReadOnly: false)};");
                using (writer.Block($"for (nuint o = 0; o < {WholeNumber.Text(next.Units)}; o++)"))
                {
                    writer.Line($"{Sum} = {Sum} + {one.Load("weights", isReadOnly: true, place)} * {one.Load("next", isReadOnly: true, "o")};");
                }

                writer.Line();
                writer.Line(one.Store(Sum, "delta"));
            }
        }

        writer.Line();
    }
}
