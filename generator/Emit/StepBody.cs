using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes what a step does: arrays into locals, gradients into locals, the check, the updates.</summary>
internal sealed class StepBody
{
    /// <summary>Beyond this many gradients, locals of their own would no longer stay in registers, and on small targets run out.</summary>
    private const int MostHeldGradients = 64;

    private readonly CodeWriter writer;
    private readonly TrainingProgram program;
    private readonly Target target;
    private readonly StepLocals locals;
    private readonly SlotCode[] slots;

    /// <param name="writer">Where to write.</param>
    /// <param name="program">What to write.</param>
    /// <param name="target">How to write it.</param>
    /// <param name="scope">The names of the method, its parameters among them.</param>
    public StepBody(CodeWriter writer, TrainingProgram program, Target target, NameScope scope)
    {
        this.writer = writer;
        this.program = program;
        this.target = target;

        foreach (Quantity quantity in program.State)
        {
            scope.Add(ElementCode.Owner(quantity));
        }

        locals = new StepLocals(program, scope);

        // Only the check needs all gradients at hand at once.
        int unrolled = program.Slots.Where(slot => !slot.IsLoop).Sum(slot => slot.Count);
        bool holdsGradients = program.RejectsNonFinite && unrolled <= MostHeldGradients;
        slots = program.Slots
            .Select(slot => (Slot: slot, Gradient: locals.Name(StepLocals.Gradient, slot.Type)))
            .Select(pair => new SlotCode(pair.Slot, program.State, scope, holdsGradients ? null : pair.Gradient, pair.Gradient))
            .ToArray();
    }

    /// <param name="rejected">The statement that leaves the method when the step is refused.</param>
    public void Write(string rejected)
    {
        WriteArrays();
        WriteHeldGradients();
        if (program.RejectsNonFinite)
        {
            WriteCheck(rejected);
        }

        WriteStateReferences();
        locals.WriteDeclarations(writer, [.. slots.Where(slot => !slot.HoldsGradients).Select(slot => slot.Slot.Type)]);
        writer.Line();
        foreach (SlotCode slot in slots)
        {
            WriteUpdates(slot);
        }
    }

    private void WriteArrays()
    {
        foreach (SlotCode slot in slots)
        {
            foreach (KeyValuePair<Quantity, string> array in slot.Arrays)
            {
                string argument = array.Key.IsState() ? "state" : ElementCode.Owner(array.Key);
                string field = array.Key.IsState() ? $"{array.Key}.{slot.Slot.Path}" : slot.Slot.Path;
                writer.Line($"{slot.Type}[] {array.Value} = {argument}.{field};");
                ArrayGuard.Write(writer, array.Value, argument, field, slot.Slot.Count);
                writer.Line();
            }
        }
    }

    private void WriteHeldGradients()
    {
        foreach (SlotCode slot in slots.Where(slot => slot.HoldsGradients))
        {
            foreach (ElementCode element in slot.Elements)
            {
                writer.Line($"{slot.Type} {Assignment(slot, element)}");
            }
        }

        writer.Line();
    }

    private void WriteCheck(string rejected)
    {
        new CheckWriter(writer, slots, locals, Print).Write();
        using (writer.Block($"if ({string.Join(" || ", locals.Types.Select(type => $"{type.Keyword()}.IsNaN({locals.Name(StepLocals.Check, type)})"))})"))
        {
            writer.Line("state.RejectedSteps += state.RejectedSteps == int.MaxValue ? 0 : 1;");
            writer.Line(rejected);
        }

        writer.Line();
    }

    private void WriteStateReferences()
    {
        if (slots.Any(slot => slot.Slot.Length is null))
        {
            foreach (Quantity quantity in program.State)
            {
                writer.Line($"ref Gradient {ElementCode.Owner(quantity)} = ref state.{quantity};");
            }
        }
    }

    private void WriteUpdates(SlotCode slot)
    {
        foreach (ElementCode element in slot.Elements)
        {
            writer.Line("// " + element.Label);
            if (slot.Slot.IsLoop)
            {
                using (writer.Block(Loop(slot)))
                {
                    WriteUpdate(slot, element);
                }
            }
            else
            {
                WriteUpdate(slot, element);
            }

            writer.Line();
        }
    }

    private void WriteUpdate(SlotCode slot, ElementCode element)
    {
        if (!slot.HoldsGradients)
        {
            writer.Line(Assignment(slot, element));
        }

        foreach (Statement statement in slot.Slot.Update.Body)
        {
            string place = statement switch
            {
                Statement.Let let => locals.Name(let.Name, slot.Slot.Type),
                Statement.Store store => element.Place(store.Quantity),
                _ => throw new ArgumentOutOfRangeException(nameof(slot)),
            };
            writer.Line($"{place} = {Print(slot, element, statement.Value)};");
        }
    }

    /// <summary>The statement that computes the effective gradient.</summary>
    private string Assignment(SlotCode slot, ElementCode element) =>
        $"{element.Gradient} = {Print(slot, element, slot.Slot.Update.EffectiveGradient)};";

    private string Print(SlotCode slot, ElementCode element, Expr expression) =>
        new CSharpPrinter(slot.Slot.Type, target, element.Place, name => locals.Name(name, slot.Slot.Type)).Print(expression);

    public static string Loop(SlotCode slot) => $"for (int i = 0; i < {WholeNumber.Text(slot.Slot.Count)}; i++)";
}
