using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes what a step computes once for all parameters: learning rates and bias corrections, and what it counts.</summary>
internal sealed class SharedWriter(CodeWriter writer, TrainingProgram program, StepLocals locals, ElementWriter elements)
{
    public void Write()
    {
        if (program.Options.Schedule.IsUsed)
        {
            WriteSchedule();
        }

        foreach (SharedRate rate in program.Rates)
        {
            writer.Line($"{rate.Type.Keyword()} {locals.Name(rate.Name, rate.Type)} = {Rate(rate)};");
        }

        foreach (SharedCorrection correction in program.Corrections)
        {
            string name = locals.Name(correction.Name, correction.Type);
            writer.Line($"{correction.Type.Keyword()} {name} = {elements.PrintState(correction.Type, correction.Next)};");
            writer.Line($"state.{correction.Field} = {name};");
        }

        writer.Line();
    }

    /// <summary>Writes what a step counts, and what a schedule keeps, when all is done.</summary>
    public void WriteEnd()
    {
        ScheduleOptions schedule = program.Options.Schedule;
        if (!schedule.IsUsed)
        {
            return;
        }

        if (schedule.IsRecurrence)
        {
            string next = $"state.RateFactor = state.RateFactor * {FloatLiteral.Write(schedule.Factor, ScalarType.Float)};";
            string updates = schedule.WarmupSteps > 0 ? $"state.StepCount - {WholeNumber.Text(schedule.WarmupSteps)}" : "state.StepCount";
            string afterRise = schedule.WarmupSteps > 0 ? $"state.StepCount >= {WholeNumber.Text(schedule.WarmupSteps)}" : "";
            string atPeriod = schedule.Kind == Schedule.Step
                ? $"({updates}) % {WholeNumber.Text(schedule.Steps)} == {WholeNumber.Text(schedule.Steps - 1)}"
                : "";
            string condition = string.Join(" && ", new[] { afterRise, atPeriod }.Where(part => part.Length > 0));
            if (condition.Length == 0)
            {
                writer.Line(next);
            }
            else
            {
                using (writer.Block($"if ({condition})"))
                {
                    writer.Line(next);
                }

                writer.Line();
            }
        }

        writer.Line(CheckWriter.Increment(StateField.StepCount));
    }

    private void WriteSchedule()
    {
        const ScalarType Type = ScalarType.Float;
        EquatableArray<Statement> statements = ScheduleRule.Build(program.Options.Schedule);
        writer.Line($"float {locals.Name(ScheduleRule.Step, Type)} = state.StepCount;");
        if (program.Options.Schedule.IsRecurrence)
        {
            writer.Line($"float {locals.Name(ScheduleRule.Kept, Type)} = state.RateFactor;");
        }

        foreach (string name in statements.OfType<Statement.Let>().Select(let => let.Name).Distinct())
        {
            writer.Line($"float {locals.Name(name, Type)};");
        }

        foreach (Statement.Let let in statements.OfType<Statement.Let>())
        {
            writer.Line($"{locals.Name(let.Name, Type)} = {elements.Print(Type, let.Value)};");
        }
    }

    private string Rate(SharedRate rate)
    {
        if (program.Options.Schedule.IsUsed)
        {
            return $"{FloatLiteral.Write(rate.LearningRate, rate.Type)} * {locals.Name(ScheduleRule.Factor, ScalarType.Float)}";
        }

        string field = rate.Type == program.WidestType ? "state.LearningRate" : $"({rate.Type.Keyword()})state.LearningRate";
        return rate.LearningRate.Equals(program.LearningRate)
            ? field
            : $"{FloatLiteral.Write(rate.LearningRate / program.LearningRate, rate.Type)} * {field}";
    }
}
