using System;
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

    private const string Refuses = "Refuses";
    private const string Accumulate = "Accumulate";
    private const string Move = "Move";

    public static string CallCheck(StepPart part) => $"{Name(Refuses, part)}(in parameters, in gradient)";

    public static string CallAccumulate(StepPart part) => $"{Name(Accumulate, part)}(in parameters, in gradient, ref state);";

    public static string CallNorm(StepPart part, TrainingProgram program, StepLocals locals, NormPass pass)
    {
        IEnumerable<string> soFar = pass.SoFar.Select(name => locals.Name(name, program.WidestType));
        string gradient = program.Options.AccumulateSteps > 1 ? "ref state" : "in parameters, in gradient";
        return $"{locals.Name(pass.Result, program.WidestType)} = {Name(pass.Name, part)}({gradient}, {string.Join(", ", soFar)});";
    }

    /// <param name="part">The part.</param>
    /// <param name="locals">The names of the step.</param>
    public static string CallMove(StepPart part, StepLocals locals) =>
        $"{Name(Move, part)}(ref parameters, in gradient, ref state{string.Concat(part.Numbers.Select(number => ", " + locals.Name(number.Name, number.Type)))});";

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
        if (program.RejectsNonFinite)
        {
            Write(part, "bool", Refuses, $"in {type} parameters, in Gradient gradient", [], body => body.WriteCheckOfPart());
        }

        if (program.Options.AccumulateSteps > 1)
        {
            Write(
                part, "void", Accumulate, $"in {type} parameters, in Gradient gradient, ref OptimizerState state", [], body => body.WriteAccumulationOfPart());
        }

        if (program.Options.ClipGlobalNorm > 0)
        {
            WriteNorm(part, NormPass.Largest);
            WriteNorm(part, NormPass.Sum);
        }

        Write(
            part, "void", Move, $"ref {type} parameters, in Gradient gradient, ref OptimizerState state", part.Numbers, body => body.WriteUpdatesOfPart());
    }

    private void WriteNorm(StepPart part, NormPass pass)
    {
        ScalarType type = program.WidestType;
        string gradients = program.Options.AccumulateSteps > 1
            ? "ref OptimizerState state"
            : $"in {model.Hierarchy.Type.Name} parameters, in Gradient gradient";
        Write(part, type.Keyword(), pass.Name, gradients, pass.SoFar.Select(name => (name, type)), body => body.WriteNormOfPart(type, pass));
    }

    private void Write(
        StepPart part, string result, string task, string arguments, IEnumerable<(string Name, ScalarType Type)> numbers, Action<StepBody> write)
    {
        StepBody body = Body(part);
        string declared = string.Concat(numbers.Select(number => $", {number.Type.Keyword()} {body.Number(number.Name, number.Type)}"));
        using (writer.Block($"internal static {result} {task}{WholeNumber.Text(part.Number)}({arguments}{declared})"))
        {
            write(body);
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
