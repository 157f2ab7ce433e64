using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>The slots of a step, and how each is updated: value by value, as part of a row of vectors, or in a method of its own.</summary>
internal sealed class StepSlots
{
    /// <param name="program">The step.</param>
    /// <param name="target">What it is for.</param>
    /// <param name="scope">The names of the method.</param>
    /// <param name="locals">Its locals.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="rows">The values that are updated as vectors.</param>
    /// <param name="parts">The values that are updated in methods of their own.</param>
    /// <param name="mayHoldGradients">Whether gradients may have locals of their own.</param>
    public StepSlots(
        TrainingProgram program,
        Target target,
        NameScope scope,
        StepLocals locals,
        StepArguments arguments,
        IReadOnlyList<Row> rows,
        IReadOnlyList<StepPart> parts,
        bool mayHoldGradients)
    {
        Dictionary<string, Row> rowOf = rows.SelectMany(row => row.Slots.Select(slot => (slot.Path, row))).ToDictionary(pair => pair.Path, pair => pair.row);
        Parts = parts;
        Dictionary<string, StepPart> partOf = parts.SelectMany(part => part.Slots.Select(slot => (slot.Path, part))).ToDictionary(pair => pair.Path, pair => pair.part);

        // Only what looks at all gradients before the first update needs them at hand at once.
        bool isLookedAtFirst = program.RejectsNonFinite || program.Options.ClipGlobalNorm > 0;
        HashSet<string> held = mayHoldGradients && parts.Count == 0 && isLookedAtFirst && !arguments.IsCalculated && !target.SparesLocals
            ? HeldGradients.Of(program, target, arguments, program.Slots.Where(slot => !rowOf.ContainsKey(slot.Path)))
            : [];
        All = program.Slots
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
                rowOf.TryGetValue(pair.Slot.Path, out Row? row) ? row : null)
            {
                Part = partOf.TryGetValue(pair.Slot.Path, out StepPart? part) ? part : null,
            })
            .ToArray();
        Scalars = [.. All.Where(slot => slot is { Row: null, Part: null })];
    }

    /// <summary>All, in order.</summary>
    public IReadOnlyList<SlotCode> All { get; }

    /// <summary>Those that are updated value by value.</summary>
    public IReadOnlyList<SlotCode> Scalars { get; }

    /// <summary>The methods that update the fields of a large step.</summary>
    public IReadOnlyList<StepPart> Parts { get; }
}
