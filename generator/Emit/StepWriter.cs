using System.Collections.Generic;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes <c>Step</c>.</summary>
internal static class StepWriter
{
    public static void Write(
        CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target, IReadOnlyList<Row> rows, RowMethods methods)
    {
        IReadOnlyList<StepPart> parts = StepPart.Split(program, target, rows);
        string type = model.Hierarchy.Type.Name;
        writer.Line("""/// <summary>Moves every parameter one RMSprop step along <paramref name="gradient"/>.</summary>""");
        writer.Line(program.RejectsNonFinite
            ? """/// <returns>False when the step was rejected; then nothing but <see cref="OptimizerState.RejectedSteps"/> has changed.</returns>"""
            : """/// <returns>True.</returns>""");
        if (rows.Count > 0)
        {
            // In a loop into which it has been inlined, a step of few vectors takes up to a quarter longer in some runs; the call takes no time beside the divider.
            writer.Line(RowKernel.NotInline);
        }

        using (writer.Block($"public static bool Step(ref {type} parameters, in Gradient gradient, ref OptimizerState state)"))
        {
            var scope = new NameScope("parameters", "gradient", "state");
            var arguments = new StepArguments(model, program, target, scope, "parameters", "gradient", "state");
            new StepBody(writer, program, target, scope, arguments, found: rows, methods: methods, parts: parts)
                .Write(rejected: "return false;", waiting: "return true;");
            writer.Line("return true;");
        }

        writer.Line();
        new StepPartWriter(writer, model, program, target).Write(parts);
    }
}
