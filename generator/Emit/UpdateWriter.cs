using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes what a step does after the check: gradients are summed up, their norms limited, and the parameters moved.</summary>
internal sealed class UpdateWriter
{
    private readonly CodeWriter writer;
    private readonly TrainingProgram program;
    private readonly StepSlots slots;
    private readonly StepLocals locals;
    private readonly ElementWriter elements;
    private readonly RowCalls? rows;
    private readonly ClipWriter clip;
    private readonly string state;

    /// <param name="writer">Where to write.</param>
    /// <param name="program">What to write.</param>
    /// <param name="slots">How each slot is updated.</param>
    /// <param name="locals">The names of the method.</param>
    /// <param name="elements">Writes what happens to each value.</param>
    /// <param name="rows">Writes what happens to values side by side; null where there are none.</param>
    /// <param name="state">The optimizer state, as C# text.</param>
    public UpdateWriter(
        CodeWriter writer, TrainingProgram program, StepSlots slots, StepLocals locals, ElementWriter elements, RowCalls? rows, string state)
    {
        this.writer = writer;
        this.program = program;
        this.slots = slots;
        this.locals = locals;
        this.elements = elements;
        this.rows = rows;
        this.state = state;
        clip = new ClipWriter(writer, program, locals, elements, rows, PrepareShared);
    }

    /// <summary>Whether gradients are summed up over several steps.</summary>
    public bool Accumulates => program.Options.AccumulateSteps > 1;

    /// <summary>Writes the summing up of gradients, which ends the step before the last of them.</summary>
    /// <param name="waiting">The statement that ends it.</param>
    public void WriteAccumulation(string waiting)
    {
        foreach (SlotCode slot in slots.All.Where(slot => slot.StartsRow))
        {
            writer.Line(rows!.Accumulate(slot));
        }

        foreach (StepPart part in slots.Parts)
        {
            writer.Line(StepPartWriter.CallAccumulate(part));
        }

        AccumulateScalars();
        writer.Line();
        using (writer.Block($"if ({state}.AccumulatedGradients < {WholeNumber.Text(program.Options.AccumulateSteps - 1)})"))
        {
            writer.Line($"{state}.AccumulatedGradients++;");
            writer.Line(waiting);
        }

        writer.Line();
        writer.Line($"{state}.AccumulatedGradients = 0;");
    }

    /// <summary>Writes the summing up of the gradients that are updated value by value.</summary>
    public void AccumulateScalars()
    {
        foreach (SlotCode slot in slots.Scalars)
        {
            elements.ForEach(slot, element =>
            {
                if (!slot.HoldsGradients)
                {
                    elements.WriteGradient(slot, element);
                }

                elements.Write(slot, element, slot.Slot.Update.Accumulate);
            });
        }
    }

    /// <summary>Writes the limit of the norm of all gradients.</summary>
    public void WriteClip()
    {
        if (program.Options.ClipGlobalNorm > 0)
        {
            foreach (SlotCode slot in slots.All.Where(slot => slot.HoldsGradients))
            {
                elements.ForEach(slot, element => elements.Write(slot, element, slot.Slot.Update.Prepare));
            }

            clip.WriteDeclarations(program.WidestType, ClipWriter.IsOfOne(slots.All), slots.Scalars);
            clip.Write(slots.All, program.WidestType, program.Options.ClipGlobalNorm);
            string widest = locals.Name(RmsPropRule.Clip, program.WidestType);
            foreach (ScalarType type in locals.Types.Where(type => type != program.WidestType))
            {
                writer.Line($"{type.Keyword()} {locals.Name(RmsPropRule.Clip, type)} = ({type.Keyword()}){widest};");
            }
        }

        writer.Line();
    }

    /// <summary>Writes a pass for a norm of all gradients.</summary>
    public void WriteNorm(ScalarType type, NormPass pass) => clip.Write(slots.All, type, pass);

    /// <summary>Declares what the norms of single slots need.</summary>
    public void DeclareNorms()
    {
        IEnumerable<IGrouping<ScalarType, SlotCode>> types = slots.All.Where(slot => slot.Part is null).GroupBy(slot => slot.Slot.Type);
        foreach (IGrouping<ScalarType, SlotCode> ofType in types.Where(_ => program.Options.ClipNorm > 0))
        {
            clip.WriteDeclarations(ofType.Key, ofType.All(slot => ClipWriter.IsOfOne([slot])), ofType.Where(slot => slot.Row is null));
        }

        writer.Line();
    }

    /// <summary>Writes the updates of all slots.</summary>
    public void Write()
    {
        foreach (SlotCode slot in slots.All)
        {
            WriteUpdate(slot);
        }
    }

    private void WriteUpdate(SlotCode slot)
    {
        if (slot.Row is not null && !slot.StartsRow)
        {
            return;
        }

        if (slot.Part is not null)
        {
            if (slot.StartsPart)
            {
                writer.Line(StepPartWriter.CallMove(slot.Part, locals));
            }

            return;
        }

        if (program.Options.ClipNorm > 0)
        {
            writer.Line("// norm of " + slot.Slot.Path);
            if (slot.HoldsGradients)
            {
                elements.ForEach(slot, element => elements.Write(slot, element, slot.Slot.Update.Prepare));
            }

            clip.Write([slot], slot.Slot.Type, program.Options.ClipNorm);
        }

        if (slot.Row is not null)
        {
            writer.Line($"// {slot.Row.Label}: {WholeNumber.Text(slot.Row.Count)} values side by side");
            writer.Line(rows!.Move(slot));
            writer.Line();
            return;
        }

        using CodeWriter.SectionScope section = writer.Section(slot.Slot.Path);
        bool isPrepared = slot.HoldsGradients && (program.Options.ClipNorm > 0 || program.Options.ClipGlobalNorm > 0);
        if (slot.Slot.IsLoop)
        {
            writer.Line("// " + slot.Updates.Elements[0].Label);
        }

        elements.ForEachUpdate(slot, element =>
        {
            if (!slot.Slot.IsLoop)
            {
                writer.Line("// " + element.Label);
            }

            PrepareShared(slot, element);
            if (slot.HoldsGradients && !isPrepared)
            {
                elements.Write(slot, element, slot.Slot.Update.Prepare);
            }

            elements.Write(slot, element, slot.Slot.Update.Body);
            writer.Line();
        });
    }

    /// <summary>Makes the shared local of the gradient ready: computed anew each time, since it has no local of its own.</summary>
    private void PrepareShared(SlotCode slot, ElementCode element)
    {
        if (!slot.HoldsGradients)
        {
            if (!Accumulates)
            {
                elements.WriteGradient(slot, element);
            }

            elements.Write(slot, element, slot.Slot.Update.Prepare);
        }
    }
}
