using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Writes <c>TrainName</c>: the loss, its gradient in locals, and the step along it.</summary>
internal sealed class LossTrainWriter
{
    private readonly CodeWriter writer;
    private readonly ParameterStruct model;
    private readonly LossMethod loss;
    private readonly Target target;
    private readonly LossGradient gradient;
    private readonly StepArguments arguments;
    private readonly StepBody step;
    private readonly Dictionary<string, string> frozenArrays;

    /// <summary>What each part of the gradient is called, by path and index, in order of declaration.</summary>
    private readonly Dictionary<(string Path, string Index), string> gradientNames = [];
    private readonly List<(string Declaration, LossExpr Value)> declarations = [];

    private LossTrainWriter(CodeWriter writer, ParameterStruct model, TrainingProgram program, LossMethod loss, Target target)
    {
        this.writer = writer;
        this.model = model;
        this.loss = loss;
        this.target = target;
        var names = new NameScope(loss.Names);
        gradient = LossLocals.Fit(LossProgram.Build(model, loss, names), LossLocals.OtherOfStep(model, program, loss), target);
        string state = names.Add("state");
        TrainingProgram unrolled = Unrolled(program);
        foreach (KeyValuePair<LossExpr, LossExpr> pair in LossProgram.InOrder(gradient.Gradient, model))
        {
            NameGradient(pair.Key, pair.Value, unrolled, names);
        }

        NameUnused(unrolled, names);
        arguments = new StepArguments(model, unrolled, target, names, loss.ParametersName, "", state, RawGradient);
        step = new StepBody(writer, unrolled, target, names, arguments);
        frozenArrays = LossArrays.Name(LossArrays.Read(gradient).Where(path => !step.ParameterArrays.ContainsKey(path)), "", names);
    }

    /// <param name="writer">Where to write.</param>
    /// <param name="model">The struct.</param>
    /// <param name="program">The step.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="target">What it is for.</param>
    /// <param name="rows">What a step that is not part of this method updates as vectors.</param>
    public static void Write(CodeWriter writer, ParameterStruct model, TrainingProgram program, LossMethod loss, Target target, IReadOnlyList<Row> rows)
    {
        if (LossProgram.StoresGradient(model, loss))
        {
            LossStepWriter.WriteWithCallersGradient(writer, model, loss);
        }
        else if (LossStepWriter.Pays(program, rows))
        {
            LossStepWriter.Write(writer, model, loss, target);
        }
        else
        {
            new LossTrainWriter(writer, model, program, loss, target).Write();
        }
    }

    private void Write()
    {
        using (LossArguments.BeginTrain(writer, model, loss, arguments.State))
        {
            LossArguments.WriteGuards(writer, loss);
            LossArrays.Write(writer, model, frozenArrays, loss.ParametersName);

            Dictionary<string, string> arrays = step.ParameterArrays.Concat(frozenArrays).ToDictionary(pair => pair.Key, pair => pair.Value);
            var printer = new LossPrinter(target, arguments.Parameters, arrays);
            string end = $"return {printer.Print(gradient.Result)};";
            step.Write(rejected: end, waiting: end, writeGradient: () => WriteGradient(printer));
            writer.Line(end);
        }

        writer.Line();
    }

    private void WriteGradient(LossPrinter printer)
    {
        var block = new LossBlockWriter(writer, printer, gradient, places: printer);
        block.Write();
        foreach ((string declaration, LossExpr value) in declarations)
        {
            block.Assign(declaration + " =", value);
        }

        writer.Line();
    }

    /// <summary>Each part of the gradient is a local, so an array that the loss reads is not updated in a loop.</summary>
    private TrainingProgram Unrolled(TrainingProgram program)
    {
        var elements = new HashSet<string>(gradient.Gradient.Select(pair => pair.Key).OfType<LossExpr.ParameterElement>().Select(element => element.Path));
        return program with
        {
            Slots = new EquatableArray<Slot>(program.Slots.Select(slot => elements.Contains(slot.Path) ? slot with { IsLoop = false } : slot)),
        };
    }

    private void NameGradient(LossExpr parameter, LossExpr value, TrainingProgram program, NameScope names)
    {
        (string Path, string Index) place = parameter switch
        {
            LossExpr.Parameter single => (single.Path, ""),
            LossExpr.ParameterElement { Index: LossExpr.Constant index } element => (element.Path, WholeNumber.Text((int)index.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };
        // "g" is the effective gradient, which the step may have to derive from this one.
        bool isEffective = program.Slots.First(slot => slot.Path == place.Path).Update.EffectiveGradient is Expr.Load;
        string name = names.Add((isEffective ? "g" : "d") + SlotCode.LocalName(place.Path) + place.Index);
        gradientNames.Add(place, name);
        declarations.Add(($"{value.Type.Keyword()} {name}", value));
    }

    /// <summary>A value that the loss doesn't depend on has weight decay and momentum all the same.</summary>
    private void NameUnused(TrainingProgram program, NameScope names)
    {
        foreach (Slot slot in program.Slots.Where(slot => !slot.IsLoop && slot.Update.EffectiveGradient is Expr.Load))
        {
            IEnumerable<string> indices = slot.Length is { } length ? Enumerable.Range(0, length).Select(WholeNumber.Text) : [""];
            foreach (string index in indices.Where(index => !gradientNames.ContainsKey((slot.Path, index))))
            {
                string name = names.Add("g" + SlotCode.LocalName(slot.Path) + index);
                gradientNames.Add((slot.Path, index), name);
                declarations.Add(($"{slot.Type.Keyword()} {name}", LossExpr.Number(slot.Type.ToLossType(), 0)));
            }
        }
    }

    private string RawGradient(Slot slot, string index) =>
        gradientNames.TryGetValue((slot.Path, index), out string? name) ? name : FloatLiteral.Write(0, slot.Type);
}
