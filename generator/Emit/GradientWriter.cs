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
                string accessibility = field.IsPublic ? "public" : "internal";
                writer.Line($"{accessibility} {field.TypeName} {field.Name};");
            }
        }

        writer.Line();
    }

    public static void WriteState(CodeWriter writer, TrainingProgram program)
    {
        writer.Line("/// <summary>What the optimizer remembers between steps. " + (program.NeedsStart
            ? "All zero, it is set to its start values by the first step.</summary>"
            : "Zero is a valid start.</summary>"));
        using (writer.Block("public struct OptimizerState"))
        {
            foreach (Quantity quantity in program.State)
            {
                writer.Line($"/// <summary>{quantity.Description()}</summary>");
                writer.Line($"public Gradient {quantity};");
                writer.Line();
            }

            foreach (StateField field in program.Fields)
            {
                writer.Line($"/// <summary>{field.Description}</summary>");
                writer.Line($"public {field.Keyword} {field.Name};");
                writer.Line();
            }
        }

        writer.Line();
    }
}
