using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the factor by which a norm shortens the gradient.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="program">The step.</param>
/// <param name="locals">The names of the method.</param>
/// <param name="elements">Writes what happens to each value.</param>
/// <param name="rows">Writes what happens to values side by side; null where there are none.</param>
/// <param name="prepare">Writes what makes the gradient of a value ready, where it has no local of its own.</param>
internal sealed class ClipWriter(
    CodeWriter writer, TrainingProgram program, StepLocals locals, ElementWriter elements, RowCalls? rows, Action<SlotCode, ElementCode> prepare)
{
    private static readonly string[] Measured = [ClipRule.Largest, ClipRule.Sum, "magnitude", "ratio", "norm", RmsPropRule.Clip];
    private static readonly string[] MeasuredOfOne = ["magnitude", RmsPropRule.Clip];

    /// <summary>What a value needs that is measured by itself.</summary>
    private static readonly string[] OfValue = ["magnitude", "ratio"];

    /// <summary>Declares what <see cref="Write"/> assigns.</summary>
    /// <param name="type">The type of the norms.</param>
    /// <param name="areOfOne">Whether each norm is of a single value.</param>
    /// <param name="scalars">The slots that it takes value by value.</param>
    public void WriteDeclarations(ScalarType type, bool areOfOne, IEnumerable<SlotCode> scalars)
    {
        IEnumerable<string> declared = areOfOne ? MeasuredOfOne : Measured.Where(name => scalars.Any() || !OfValue.Contains(name));
        writer.Line($"{type.Keyword()} {string.Join(", ", declared.Select(name => locals.Name(name, type)))};");
    }

    /// <summary>Writes the factor for the gradient of some slots together.</summary>
    public void Write(IReadOnlyList<SlotCode> slots, ScalarType type, double limit)
    {
        if (IsOfOne(slots))
        {
            WriteEach(slots[0], ClipRule.FactorOfOne(limit), type);
            writer.Line();
            return;
        }

        string largest = locals.Name(ClipRule.Largest, type);
        string zero = FloatLiteral.Write(0, type);
        writer.Line($"{largest} = {zero};");
        Write(slots, type, NormPass.Largest);

        writer.Line($"{locals.Name(ClipRule.Sum, type)} = {zero};");
        writer.Line($"{locals.Name(RmsPropRule.Clip, type)} = {FloatLiteral.Write(1, type)};");
        using (writer.Block($"if ({zero} < {largest})"))
        {
            Write(slots, type, NormPass.Sum);
            foreach (Statement.Let let in ClipRule.Factor(limit).OfType<Statement.Let>())
            {
                writer.Line($"{locals.Name(let.Name, type)} = {elements.Print(type, let.Value)};");
            }
        }

        writer.Line();
    }

    /// <summary>Whether the norm of these slots together is of a single value, outside of any loop.</summary>
    public static bool IsOfOne(IReadOnlyCollection<SlotCode> slots) => slots.Count == 1 && slots.All(slot => slot.Slot is { Count: 1, IsLoop: false });

    /// <summary>Writes a pass over the gradient of some slots together.</summary>
    public void Write(IEnumerable<SlotCode> slots, ScalarType type, NormPass pass)
    {
        foreach (SlotCode slot in slots)
        {
            if (slot.StartsRow)
            {
                writer.Line(rows!.Norm(slot, type, pass));
            }
            else if (slot.StartsPart)
            {
                writer.Line(StepPartWriter.CallNorm(slot.Part!, program, locals, pass));
            }
            else if (slot is { Row: null, Part: null })
            {
                WriteEach(slot, pass.Statements, type);
            }
        }
    }

    private void WriteEach(SlotCode slot, IReadOnlyList<Statement> statements, ScalarType type) => elements.ForEach(slot, element =>
    {
        prepare(slot, element);
        elements.Write(slot, element, statements, type);
    });
}
