using System.Linq;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes <c>ZeroGradient</c> and <c>Reset</c>, which clear in place.</summary>
internal static class ResetWriter
{
    public static void Write(CodeWriter writer, TrainingProgram program)
    {
        WriteZeroGradient(writer, program);

        writer.Line("/// <summary>Puts the optimizer back to its start: nothing remembered, nothing counted.</summary>");
        using (writer.Block("public static void Reset(ref OptimizerState state)"))
        {
            foreach (Quantity quantity in program.State)
            {
                WriteGuards(writer, program, "state", quantity + ".");
            }

            foreach (Quantity quantity in program.State)
            {
                writer.Line($"ZeroGradient(ref state.{quantity});");
            }

            foreach (StateField field in program.Fields)
            {
                writer.Line($"state.{field.Name} = {(field.Type is { } type ? FloatLiteral.Write(0, type) : "0")};");
            }

            if (program.NeedsStart)
            {
                writer.Line("Start(ref state);");
            }
        }

        writer.Line();
    }

    private static void WriteZeroGradient(CodeWriter writer, TrainingProgram program)
    {
        writer.Line("/// <summary>Sets every value of <paramref name=\"gradient\"/> to zero.</summary>");
        using (writer.Block("public static void ZeroGradient(ref Gradient gradient)"))
        {
            WriteGuards(writer, program, "gradient", "");
            foreach (Slot slot in program.Slots)
            {
                writer.Line(slot switch
                {
                    { GuardedLength: { } length } => $"global::System.Array.Clear(gradient.{slot.Path}, 0, {WholeNumber.Text(length)});",
                    { Length: null } => $"gradient.{slot.Path} = {FloatLiteral.Write(0, slot.Type)};",
                    _ => $"gradient.{slot.Path} = default;",
                });
            }
        }

        writer.Line();
    }

    private static void WriteGuards(CodeWriter writer, TrainingProgram program, string argument, string prefix) =>
        ArrayGuard.WriteAll(writer, argument, prefix, program.Slots.Select(slot => (slot.Path, slot.GuardedLength)));
}
