using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Makes deltas of the derivatives of the loss by a layer's outputs.</summary>
/// <param name="name">The method's name.</param>
/// <param name="layer">The layer.</param>
internal sealed class ActivationMethod(string name, LayerProgram layer) : VectorMethod(name, layer.Layer.Outputs, ScalarType.Float)
{
    private const string Sum = LayerProgram.Derivative;

    /// <summary>Whether the derivative of the activation can be computed on vectors, from the outputs alone.</summary>
    public static bool Fits(LayerProgram layer, int outputs) => outputs >= Row.Shortest && !layer.KeepsSums && VectorPrinter.CanPrint(layer.Delta);

    /// <summary>Whether it is the method for a layer.</summary>
    public bool BelongsTo(LayerProgram other) => other == layer;

    /// <summary>A call, given where the first output and the first derivative are.</summary>
    public string Call(string output, string delta) => $"{RowMethods.ClassName}.{Name}(in {output}, ref {delta});";

    public override void Write(CodeWriter writer, Target target)
    {
        writer.Line("/// <summary>Makes deltas of derivatives by outputs.</summary>");
        using (writer.Block($"internal static void {Name}(ref readonly float output, ref float delta)"))
        {
            ForEachWidth(writer, widest =>
            {
                writer.Line("nuint i = 0;");
                foreach (Lanes lanes in widest.AndNarrower)
                {
                    using (writer.Block(lanes.IsVector
                        ? $"for (; i + {WholeNumber.Text(lanes.Count)} <= {WholeNumber.Text(Count)}; i += {WholeNumber.Text(lanes.Count)})"
                        : $"for (; i < {WholeNumber.Text(Count)}; i++)"))
                    {
                        writer.Line($"{(lanes.IsVector ? "var" : "float")} {Sum} = {lanes.Load("delta", isReadOnly: false)};");
                        WriteResult(writer, lanes, layer, target);
                    }

                    writer.Line();
                }
            });
        }

        writer.Line();
    }

    /// <summary>Writes the deltas at an index, from the derivatives.</summary>
    public static void WriteResult(CodeWriter writer, Lanes lanes, LayerProgram layer, Target target)
    {
        if (layer.Delta is not Expr.Local)
        {
            writer.Line($"{(lanes.IsVector ? "var" : "float")} {ActivationRule.Output} = {lanes.Load("output", isReadOnly: true)};");
        }

        writer.Line(lanes.Store(lanes.Print(layer.Delta, [Sum, ActivationRule.Output], target), "delta"));
    }
}
