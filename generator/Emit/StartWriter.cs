using System.Linq;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes <c>Start</c>, where zero is no valid start for all of the state: <c>Reset</c> calls it, or else the first step does.</summary>
internal static class StartWriter
{
    public static void Write(CodeWriter writer, TrainingProgram program)
    {
        if (!program.NeedsStart)
        {
            return;
        }

        writer.Line("/// <summary>Sets what does not start at zero.</summary>");
        using (writer.Block("private static void Start(ref OptimizerState state)"))
        {
            double initial = program.Options.InitialSquareAverage;
            if (initial != 0)
            {
                Quantity quantity = program.State.Contains(Quantity.Variance) ? Quantity.Variance : Quantity.SquareAverage;
                foreach (Slot slot in program.Slots)
                {
                    Write(writer, slot, $"state.{quantity}.{slot.Path}", FloatLiteral.Write(initial, slot.Type));
                }
            }

            foreach (StateField field in program.Fields.Where(field => field.Start != 0))
            {
                string start = field.Type is { } type ? FloatLiteral.Write(field.Start, type) : "1";
                writer.Line($"state.{field.Name} = {start};");
            }
        }

        writer.Line();
    }

    /// <summary>Writes the call in a step.</summary>
    public static void WriteCall(CodeWriter writer, TrainingProgram program, string state)
    {
        if (program.NeedsStart)
        {
            using (writer.Block($"if ({state}.{StateField.IsStarted} == 0)"))
            {
                writer.Line($"Start(ref {state});");
            }

            writer.Line();
        }
    }

    private static void Write(CodeWriter writer, Slot slot, string place, string value)
    {
        if (slot.Length is not { } length)
        {
            writer.Line($"{place} = {value};");
            return;
        }

        using (writer.Block($"for (int i = 0; i < {WholeNumber.Text(length)}; i++)"))
        {
            writer.Line($"{place}[i] = {value};");
        }

        writer.Line();
    }
}
