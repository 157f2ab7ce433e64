using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the methods of a step's parts.</summary>
internal sealed class StepPartWriter(CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target)
{
    /// <summary>The generated class that holds them.</summary>
    public const string ClassName = "StepParts";

    private const string Check = "Check";
    private const string Accumulate = "Accumulate";
    private const string Move = "Move";

    public static string CallCheck(StepPart part) => $"{Name(Check, part)}(in parameters, in gradient)";

    public static string CallAccumulate(StepPart part) => $"{Name(Accumulate, part)}(in parameters, in gradient, ref state);";

    /// <param name="part">The part.</param>
    /// <param name="locals">The names of the step.</param>
    public static string CallMove(StepPart part, StepLocals locals) =>
        $"{Name(Move, part)}({string.Join(", ", new[] { "ref parameters", "in gradient", "ref state" }.Concat(part.Numbers.Select(name => locals.Name(name, part.Type))))});";

    public void Write(IReadOnlyList<StepPart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        writer.Line("/// <summary>Parts of a step: as one method, it would be too large for the compiler to optimise.</summary>");
        using (writer.Block("private static class " + ClassName))
        {
            foreach (StepPart part in parts)
            {
                Write(part);
            }
        }

        writer.Line();
    }

    private static string Name(string task, StepPart part) => $"{ClassName}.{task}{WholeNumber.Text(part.Number)}";

    private void Write(StepPart part)
    {
        string type = model.Hierarchy.Type.Name;
        string number = WholeNumber.Text(part.Number);
        if (program.RejectsNonFinite)
        {
            using (writer.Block($"internal static {part.Type.Keyword()} {Check}{number}(in {type} parameters, in Gradient gradient)"))
            {
                Body(part).WriteCheckOfPart();
            }

            writer.Line();
        }

        if (program.Options.AccumulateSteps > 1)
        {
            using (writer.Block($"internal static void {Accumulate}{number}(in {type} parameters, in Gradient gradient, ref OptimizerState state)"))
            {
                Body(part).WriteAccumulationOfPart();
            }

            writer.Line();
        }

        StepBody body = Body(part);
        string numbers = string.Concat(part.Numbers.Select(name => $", {part.Type.Keyword()} {body.Number(name, part.Type)}"));
        using (writer.Block($"internal static void {Move}{number}(ref {type} parameters, in Gradient gradient, ref OptimizerState state{numbers})"))
        {
            body.WriteUpdatesOfPart();
        }

        writer.Line();
    }

    private StepBody Body(StepPart part)
    {
        // The step itself checks the rate.
        TrainingProgram own = program with { Slots = new EquatableArray<Slot>(part.Slots), Options = program.Options with { RuntimeLearningRate = false } };
        var scope = new NameScope("parameters", "gradient", "state");
        var arguments = new StepArguments(model, own, target, scope, "parameters", "gradient", "state");
        return new StepBody(writer, own, target, scope, arguments, holdsGradients: false);
    }
}
