using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>How the inputs of a loss are declared, passed on, documented and checked.</summary>
internal static class LossArguments
{
    /// <summary>The inputs as parameters, each with a comma in front.</summary>
    public static string Declare(LossMethod loss) => string.Concat(loss.Inputs.Select(input => $", {input.TypeName} {input.Name}"));

    public static string Pass(LossMethod loss) => string.Join(", ", loss.Inputs.Select(input => input.Name));

    /// <summary>A reference to the loss for documentation: exact, since the user may have other methods of that name.</summary>
    public static string Reference(LossMethod loss, string type) =>
        $"{loss.Name}(in {string.Join(", ", loss.Inputs.Select(input => input.TypeName).Prepend(type))})";

    /// <summary>Writes the head of a method that needs no memory for the gradient, and begins its block.</summary>
    public static CodeWriter.BlockScope BeginTrain(CodeWriter writer, ParameterStruct model, LossMethod loss, string state)
    {
        string type = model.Hierarchy.Type.Name;
        writer.Line($"/// <summary>Loss of <see cref=\"{Reference(loss, type)}\"/>, its gradient and the step in one; stores no gradient.</summary>");
        writer.Line("/// <returns>The loss before the step.</returns>");
        return writer.Block(
            $"public static {loss.ReturnType.Keyword()} {LossMembers.Train(loss.Name)}(ref {type} {loss.ParametersName}, ref OptimizerState {state}{Declare(loss)})");
    }

    /// <summary>Writes the tests of the arrays' lengths.</summary>
    public static void WriteGuards(CodeWriter writer, LossMethod loss)
    {
        foreach (LossInput input in loss.Inputs.Where(input => input.Length is not null))
        {
            ArrayGuard.WriteInput(writer, input.Name, input.Length!.Value);
            writer.Line();
        }
    }
}
