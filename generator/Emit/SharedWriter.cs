using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes what a step computes once for all parameters: learning rates and bias corrections, and what it counts.</summary>
internal sealed class SharedWriter(CodeWriter writer, TrainingProgram program, StepLocals locals, ElementWriter elements, string state)
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
            writer.Line($"{state}.{correction.Field} = {name};");
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
            string next = $"{state}.RateFactor = {state}.RateFactor * {FloatLiteral.Write(schedule.Factor, ScalarType.Float)};";
            string updates = $"{state}.StepCount";
            var conditions = new List<string>();
            if (schedule.WarmupSteps > 0)
            {
                conditions.Add($"{state}.StepCount >= {WholeNumber.Text(schedule.WarmupSteps)}");
                updates = $"({state}.StepCount - {WholeNumber.Text(schedule.WarmupSteps)})";
            }

            if (schedule.Kind == Schedule.Step)
            {
                // A count that has come to its end would stay at the end of a period.
                conditions.Add($"{updates} % {WholeNumber.Text(schedule.Steps)} == {WholeNumber.Text(schedule.Steps - 1)}");
                conditions.Add($"{state}.StepCount < int.MaxValue");
            }

            string condition = string.Join(" && ", conditions);
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

        writer.Line(CheckWriter.Increment(state, StateField.StepCount));
    }

    /// <summary>The rate that the program sets, as a value of <paramref name="type"/>.</summary>
    public static string RuntimeRate(TrainingProgram program, ScalarType type, string state) =>
        type == program.WidestType ? $"{state}.LearningRate" : $"({type.Keyword()}){state}.LearningRate";

    private void WriteSchedule()
    {
        const ScalarType Type = ScalarType.Float;
        ScheduleOptions schedule = program.Options.Schedule;
        if (schedule.WarmupSteps > 0 || !schedule.IsRecurrence)
        {
            writer.Line($"float {locals.Name(ScheduleRule.Step, Type)} = {state}.StepCount;");
        }

        if (schedule.IsRecurrence)
        {
            writer.Line($"float {locals.Name(ScheduleRule.Kept, Type)} = {state}.RateFactor;");
        }

        var declared = new HashSet<string>();
        foreach (Statement.Let let in ScheduleRule.Build(schedule).OfType<Statement.Let>())
        {
            string declaration = declared.Add(let.Name) ? "float " : "";
            writer.Line($"{declaration}{locals.Name(let.Name, Type)} = {elements.Print(Type, let.Value)};");
        }
    }

    private string Rate(SharedRate rate)
    {
        if (program.Options.Schedule.IsUsed)
        {
            return $"{FloatLiteral.Write(rate.LearningRate, rate.Type)} * {locals.Name(ScheduleRule.Factor, ScalarType.Float)}";
        }

        string field = RuntimeRate(program, rate.Type, state);
        return rate.LearningRate.Equals(program.LearningRate)
            ? field
            : $"{FloatLiteral.Write(rate.LearningRate / program.LearningRate, rate.Type)} * {field}";
    }
}
