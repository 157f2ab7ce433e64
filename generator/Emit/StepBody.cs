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
    private readonly CodeWriter writer;
    private readonly TrainingProgram program;
    private readonly Target target;
    private readonly StepLocals locals;
    private readonly ElementWriter elements;
    private readonly SharedWriter shared;
    private readonly StepArguments arguments;
    private readonly StepSlots slots;
    private readonly RowCalls? rows;
    private readonly UpdateWriter updates;

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
        slots = new StepSlots(program, target, scope, locals, arguments, found ?? [], parts ?? [], holdsGradients);
        updates = new UpdateWriter(writer, program, slots, locals, elements, rows, arguments.State);
    }

    /// <summary>The locals that hold the arrays of the parameters, by path.</summary>
    public IReadOnlyDictionary<string, string> ParameterArrays => slots.All
        .SelectMany(slot => slot.Arrays.Where(array => array.Key == Quantity.Parameter).Select(array => (slot.Slot.Path, array.Value)))
        .ToDictionary(pair => pair.Path, pair => pair.Value);

    /// <param name="rejected">The statement that leaves the method when the step is refused.</param>
    /// <param name="waiting">The statement that leaves it when more gradients are to come before the update.</param>
    /// <param name="writeGradient">Writes the calculation of the gradient, where it is not an argument.</param>
    public void Write(string rejected, string waiting, Action? writeGradient = null)
    {
        if (target.SparesLocals && slots.All.Any(slot => slot.Slot.IsLoop))
        {
            writer.Line($"int {arguments.Index};");
        }

        WriteArrays();
        arguments.WriteReferences(writer);
        writeGradient?.Invoke();
        WriteHeldGradients();
        if (program.RejectsNonFinite)
        {
            Check().Write(rejected);
        }

        StartWriter.WriteCall(writer, program, arguments.State);
        WriteStateReferences(program.State);
        SlotCode[] declared = [.. slots.Scalars.Where(slot => !elements.IsByRow(slot.Slot))];
        locals.WriteDeclarations(
            writer,
            arguments.Constants,
            declared.Select(slot => slot.Slot),
            [.. declared.Where(slot => !slot.HoldsGradients).Select(slot => slot.Slot.Type)]);
        if (updates.Accumulates)
        {
            updates.WriteAccumulation(waiting);
        }

        shared.Write();
        updates.WriteClip();
        updates.DeclareNorms();
        updates.Write();
        shared.WriteEnd();
    }

    /// <summary>What a number that is computed once for all is called.</summary>
    public string Number(string name, ScalarType type) => locals.Name(name, type);

    /// <summary>Writes the check of a part of a step.</summary>
    public void WriteCheckOfPart() => writer.Line($"return {Check().WriteSums()};");

    /// <summary>Writes what a part of a step does while gradients wait.</summary>
    public void WriteAccumulationOfPart()
    {
        WriteStateReferences(program.State);
        locals.WriteDeclarations(writer, arguments.Constants, [], locals.Types.ToArray());
        updates.AccumulateScalars();
    }

    /// <summary>Writes what a part of a step adds to a norm.</summary>
    public void WriteNormOfPart(ScalarType type, NormPass pass)
    {
        WriteStateReferences(program.State.Where(quantity => quantity == Quantity.GradientSum));
        locals.WriteDeclarations(writer, arguments.Constants, [], locals.Types.ToArray());
        writer.Line($"{type.Keyword()} {string.Join(", ", pass.OfValue.Select(name => locals.Name(name, type)))};");
        updates.WriteNorm(type, pass);
        writer.Line($"return {locals.Name(pass.Result, type)};");
    }

    /// <summary>Writes the updates of a part of a step.</summary>
    public void WriteUpdatesOfPart()
    {
        WriteStateReferences(program.State);
        locals.WriteDeclarations(writer, arguments.Constants, slots.Scalars.Select(slot => slot.Slot), locals.Types.ToArray());
        updates.DeclareNorms();
        updates.Write();
    }

    private CheckWriter Check() => new(writer, program, slots, locals, elements, rows, target, arguments.State);

    private void WriteArrays()
    {
        foreach (SlotCode slot in slots.All)
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
        foreach (SlotCode slot in slots.Scalars.Where(slot => slot.HoldsGradients && !slot.IsGradientGiven))
        {
            using CodeWriter.SectionScope section = writer.Section(slot.Slot.Path);
            elements.ForEach(slot, element => elements.WriteGradient(slot, element, declaration: slot.Type + " "));
        }

        writer.Line();
    }

    private void WriteStateReferences(IEnumerable<Quantity> quantities)
    {
        if (slots.All.Any(slot => !slot.Slot.IsHeapArray && slot.Part is null))
        {
            foreach (Quantity quantity in quantities)
            {
                writer.Line($"ref Gradient {arguments.Owner(quantity)} = ref {arguments.State}.{quantity};");
                arguments.WriteReferences(writer, quantity);
            }
        }
    }
}
