using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes <c>struct Gradient</c> and <c>struct OptimizerState</c>.</summary>
internal static class GradientWriter
{
    public static void Write(CodeWriter writer, ParameterStruct model)
    {
        writer.Line("/// <summary>One value per trained parameter: the gradient of the loss, in units of loss per unit of the parameter.</summary>");
        using (writer.Block("public struct Gradient"))
        {
            foreach (ParameterField field in model.Fields.Where(field => field.IsTrained))
            {
                string accessibility = field is ParameterField.Nested { IsPublic: false } ? "internal" : "public";
                writer.Line($"{accessibility} {field.TypeName} {field.Name};");
            }
        }

        writer.Line();
    }

    public static void WriteState(CodeWriter writer, TrainingProgram program)
    {
        writer.Line("/// <summary>What the optimizer remembers between steps. Zero is a valid start.</summary>");
        using (writer.Block("public struct OptimizerState"))
        {
            foreach (Quantity quantity in program.State)
            {
                writer.Line($"/// <summary>{quantity.Description()}</summary>");
                writer.Line($"public Gradient {quantity};");
                writer.Line();
            }

            if (program.RejectsNonFinite)
            {
                writer.Line($"/// <summary>Steps refused because a gradient was NaN, infinite or not below {Bounds(program)}.</summary>");
                writer.Line("public int RejectedSteps;");
            }
        }

        writer.Line();
    }

    private static string Bounds(TrainingProgram program) =>
        string.Join(" or ", program.Slots.Select(slot => slot.Type).Distinct().Select(type => type == ScalarType.Float ? "2^62" : "2^510"));
}
