using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes what a step does: arrays into locals, gradients into locals, the check, the updates.</summary>
internal sealed class StepBody
{
    /// <summary>Beyond this many gradients, locals of their own would no longer stay in registers.</summary>
    private const int MostHeldGradients = 64;

    /// <summary>nanoFramework's interpreter has no registers, but no more than 255 locals; those that the updates share come on top.</summary>
    public const int MostInterpretedLocals = 220;

    /// <summary>Cortex-M has 32 registers for floats, and the updates need some.</summary>
    private const int MostHeldGradientsOnCortexM = 20;

    private readonly CodeWriter writer;
    private readonly TrainingProgram program;
    private readonly Target target;
    private readonly StepLocals locals;
    private readonly ElementWriter elements;
    private readonly SharedWriter shared;
    private readonly ClipWriter clip;
    private readonly StepArguments arguments;
    private readonly SlotCode[] slots;

    /// <summary>The slots that are updated value by value.</summary>
    private readonly SlotCode[] scalars;
    private readonly RowCalls? rows;
    private readonly Dictionary<string, StepPart> partOf;

    /// <param name="writer">Where to write.</param>
    /// <param name="program">What to write.</param>
    /// <param name="target">How to write it.</param>
    /// <param name="scope">The names of the method, its parameters among them.</param>
    /// <param name="arguments">What the method's arguments are called.</param>
    /// <param name="createElements">Makes what writes element by element, where it is not the usual one.</param>
    /// <param name="found">The values that are updated as vectors; none for a step that is scalar.</param>
    /// <param name="methods">The methods that do so, or null for a step that is scalar.</param>
    /// <param name="parts">The values that are updated in methods of their own.</param>
    /// <param name="holdsGradients">Whether gradients may have locals of their own.</param>
    public StepBody(
        CodeWriter writer,
        TrainingProgram program,
        Target target,
        NameScope scope,
        StepArguments arguments,
        Func<StepLocals, ElementWriter>? createElements = null,
        IReadOnlyList<Row>? found = null,
        RowMethods? methods = null,
        IReadOnlyList<StepPart>? parts = null,
        bool holdsGradients = true)
    {
        this.writer = writer;
        this.program = program;
        this.target = target;
        this.arguments = arguments;
        locals = new StepLocals(program, StepConstants.Of(program, target), scope);
        elements = createElements?.Invoke(locals) ?? new ElementWriter(writer, locals, target, arguments);
        shared = new SharedWriter(writer, program, locals, elements, arguments.State);
        rows = methods is null ? null : new RowCalls(methods, locals);
        clip = new ClipWriter(writer, locals, elements, rows, PrepareShared);
        Dictionary<string, Row> rowOf = (found ?? []).SelectMany(row => row.Slots.Select(slot => (slot.Path, row))).ToDictionary(pair => pair.Path, pair => pair.row);

        partOf = (parts ?? []).SelectMany(part => part.Slots.Select(slot => (slot.Path, part))).ToDictionary(pair => pair.Path, pair => pair.part);

        // Only what looks at all gradients before the first update needs them at hand at once.
        bool isLookedAtFirst = program.RejectsNonFinite || program.Options.ClipGlobalNorm > 0;
        HashSet<string> held = holdsGradients && partOf.Count == 0 && isLookedAtFirst && !arguments.IsCalculated && !target.SparesLocals
            ? HeldGradients(program.Slots.Where(slot => !rowOf.ContainsKey(slot.Path)))
            : [];
        slots = program.Slots
            .Select(slot => (Slot: slot, Gradient: locals.Name(StepLocals.Gradient, slot.Type)))
            .Select(pair => new SlotCode(
                pair.Slot,
                program.State,
                scope,
                held.Contains(pair.Slot.Path) ? null : pair.Gradient,
                pair.Gradient,
                usesCursors: target.Kind == TargetKind.CortexM,
                holdsArrays: !target.SparesLocals,
                arguments,
                rowOf.TryGetValue(pair.Slot.Path, out Row? row) ? row : null))
            .ToArray();
        scalars = [.. slots.Where(slot => slot.Row is null && !partOf.ContainsKey(slot.Slot.Path))];
    }

    /// <summary>The locals that hold the arrays of the parameters, by path.</summary>
    public IReadOnlyDictionary<string, string> ParameterArrays => slots
        .SelectMany(slot => slot.Arrays.Where(array => array.Key == Quantity.Parameter).Select(array => (slot.Slot.Path, array.Value)))
        .ToDictionary(pair => pair.Path, pair => pair.Value);

    private IEnumerable<StepPart> Parts => partOf.Values.Distinct();

    private bool Accumulates => program.Options.AccumulateSteps > 1;

    /// <param name="rejected">The statement that leaves the method when the step is refused.</param>
    /// <param name="waiting">The statement that leaves it when more gradients are to come before the update.</param>
    /// <param name="writeGradient">Writes the calculation of the gradient, where it is not an argument.</param>
    public void Write(string rejected, string waiting, Action? writeGradient = null)
    {
        if (target.SparesLocals && slots.Any(slot => slot.Slot.IsLoop))
        {
            writer.Line($"int {arguments.Index};");
        }

        WriteArrays();
        arguments.WriteReferences(writer);
        writeGradient?.Invoke();
        WriteHeldGradients();
        if (program.RejectsNonFinite)
        {
            new CheckWriter(writer, program, slots, [.. Parts], locals, elements, rows, target, arguments.State).Write(rejected);
        }

        StartWriter.WriteCall(writer, program, arguments.State);
        WriteStateReferences();
        SlotCode[] declared = [.. scalars.Where(slot => !elements.IsByRow(slot.Slot))];
        IEnumerable<ScalarType> ofNorm = program.Options.ClipGlobalNorm > 0 ? Parts.Select(part => part.Type) : [];
        locals.WriteDeclarations(
            writer,
            arguments.Constants,
            declared.Select(slot => slot.Slot),
            [.. declared.Where(slot => !slot.HoldsGradients).Select(slot => slot.Slot.Type).Concat(ofNorm)]);
        if (Accumulates)
        {
            WriteAccumulation(waiting);
        }

        shared.Write();
        WriteGlobalClip();
        foreach (SlotCode slot in slots)
        {
            WriteUpdates(slot);
        }

        shared.WriteEnd();
    }

    /// <summary>What a number that is computed once for all is called.</summary>
    public string Number(string name, ScalarType type) => locals.Name(name, type);

    /// <summary>Writes the check of a part of a step, whose result is 0 or NaN.</summary>
    public void WriteCheckOfPart()
    {
        new CheckWriter(writer, program, slots, [], locals, elements, rows, target, arguments.State).WriteSum(locals.Types[0]);
        writer.Line($"return {locals.Name(StepLocals.Check, locals.Types[0])};");
    }

    /// <summary>Writes what a part of a step does while gradients wait.</summary>
    public void WriteAccumulationOfPart()
    {
        WriteStateReferences();
        locals.WriteDeclarations(writer, arguments.Constants, [], locals.Types.ToArray());
        AccumulateScalars();
    }

    /// <summary>Writes the updates of a part of a step.</summary>
    public void WriteUpdatesOfPart()
    {
        WriteStateReferences();
        locals.WriteDeclarations(writer, arguments.Constants, scalars.Select(slot => slot.Slot), locals.Types.ToArray());
        foreach (SlotCode slot in slots)
        {
            WriteUpdates(slot);
        }
    }

    /// <summary>How many locals the arrays take.</summary>
    public static int ArrayCount(TrainingProgram program) => program.Slots.Count(slot => slot.Length is not null) * (2 + program.State.Count);

    /// <summary>Paths of the slots each of whose gradients gets a local of its own: all, where there is room, or none; on Cortex-M as many as fit.</summary>
    private HashSet<string> HeldGradients(IEnumerable<Slot> scalarSlots)
    {
        Slot[] unrolled = [.. scalarSlots.Where(slot => !slot.IsLoop)];
        int count = unrolled.Sum(slot => slot.Count);
        return target.Kind switch
        {
            TargetKind.NanoFramework => FirstOf(unrolled, count + ArrayCount(program) + arguments.ReferenceCount <= MostInterpretedLocals ? count : 0),
            TargetKind.CortexM => FirstOf(unrolled, MostHeldGradientsOnCortexM),
            _ => FirstOf(unrolled, count <= MostHeldGradients ? count : 0),
        };
    }

    private static HashSet<string> FirstOf(IEnumerable<Slot> slots, int most)
    {
        var first = new HashSet<string>();
        int count = 0;
        foreach (Slot slot in slots)
        {
            if (count + slot.Count <= most)
            {
                count += slot.Count;
                first.Add(slot.Path);
            }
        }

        return first;
    }

    private void WriteArrays()
    {
        foreach (SlotCode slot in slots)
        {
            foreach (KeyValuePair<Quantity, string> array in slot.Arrays)
            {
                (string argument, string field) = arguments.Array(array.Key, slot.Slot.Path);
                if (slot.HoldsArrays)
                {
                    writer.Line($"{slot.Type}[] {array.Value} = {argument}.{field};");
                }

                ArrayGuard.Write(writer, array.Value, argument, field, slot.Slot.Count);
                writer.Line();
            }
        }
    }

    private void WriteHeldGradients()
    {
        foreach (SlotCode slot in scalars.Where(slot => slot.HoldsGradients && !slot.IsGradientGiven))
        {
            using CodeWriter.SectionScope section = writer.Section(slot.Slot.Path);
            elements.ForEach(slot, element => elements.WriteGradient(slot, element, declaration: slot.Type + " "));
        }

        writer.Line();
    }

    private void WriteStateReferences()
    {
        if (slots.Any(slot => !slot.Slot.IsHeapArray && !partOf.ContainsKey(slot.Slot.Path)))
        {
            foreach (Quantity quantity in program.State)
            {
                writer.Line($"ref Gradient {arguments.Owner(quantity)} = ref {arguments.State}.{quantity};");
                arguments.WriteReferences(writer, quantity);
            }
        }
    }

    private void WriteAccumulation(string waiting)
    {
        foreach (SlotCode slot in slots.Where(slot => slot.StartsRow))
        {
            writer.Line(rows!.Accumulate(slot));
        }

        foreach (StepPart part in Parts)
        {
            writer.Line(StepPartWriter.CallAccumulate(part));
        }

        AccumulateScalars();
        writer.Line();
        using (writer.Block($"if ({arguments.State}.AccumulatedGradients < {WholeNumber.Text(program.Options.AccumulateSteps - 1)})"))
        {
            writer.Line($"{arguments.State}.AccumulatedGradients++;");
            writer.Line(waiting);
        }

        writer.Line();
        writer.Line($"{arguments.State}.AccumulatedGradients = 0;");
    }

    private void AccumulateScalars()
    {
        foreach (SlotCode slot in scalars)
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

    private void WriteGlobalClip()
    {
        if (program.Options.ClipGlobalNorm > 0)
        {
            foreach (SlotCode slot in slots.Where(slot => slot.HoldsGradients))
            {
                elements.ForEach(slot, element => elements.Write(slot, element, slot.Slot.Update.Prepare));
            }

            clip.WriteDeclarations(program.WidestType, ClipWriter.IsOfOne(slots), slots.Where(slot => slot.Row is null));
            clip.Write(slots, program.WidestType, program.Options.ClipGlobalNorm);
            string widest = locals.Name(RmsPropRule.Clip, program.WidestType);
            foreach (ScalarType type in locals.Types.Where(type => type != program.WidestType))
            {
                writer.Line($"{type.Keyword()} {locals.Name(RmsPropRule.Clip, type)} = ({type.Keyword()}){widest};");
            }
        }
        else if (program.Options.ClipNorm > 0)
        {
            foreach (ScalarType type in locals.Types)
            {
                clip.WriteDeclarations(
                    type,
                    slots.Where(slot => slot.Slot.Type == type).All(slot => ClipWriter.IsOfOne([slot])),
                    scalars.Where(slot => slot.Slot.Type == type));
            }
        }

        writer.Line();
    }

    private void WriteUpdates(SlotCode slot)
    {
        if (slot.Row is not null && !slot.StartsRow)
        {
            return;
        }

        if (partOf.TryGetValue(slot.Slot.Path, out StepPart? part))
        {
            if (ReferenceEquals(part.Slots[0], slot.Slot))
            {
                writer.Line(StepPartWriter.CallMove(part, locals));
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
