using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>
/// Fields one after the other that a large step updates in methods of their own: from some size of a method on, .NET's compiler no longer optimises it.
/// </summary>
/// <param name="Slots">The fields.</param>
/// <param name="Number">Which part of the step it is, from 1.</param>
/// <param name="Numbers">What the updates need that is computed once for all, each with the type it is needed in.</param>
internal sealed record StepPart(IReadOnlyList<Slot> Slots, int Number, IReadOnlyList<(string Name, ScalarType Type)> Numbers)
{
    /// <summary>
    /// A step of as many values and operations stays in one piece. Measured on .NET 10: the compiler optimises 512 plain updates, of 10,000, and no longer
    /// 640; with momentum and centred 128, of 6,000, and no longer 256.
    /// </summary>
    private const int MostOfStep = 8000;

    /// <summary>A part has no more.</summary>
    private const int MostOfPart = 4000;

    /// <summary>The parts of a step; none where it is small enough, and on devices, whose compilers have no such limit or optimise nothing.</summary>
    /// <param name="program">The step.</param>
    /// <param name="target">What it is for.</param>
    /// <param name="rows">What is updated as vectors.</param>
    public static IReadOnlyList<StepPart> Split(TrainingProgram program, Target target, IReadOnlyList<Row> rows)
    {
        HashSet<string> inRows = [.. rows.SelectMany(row => row.Slots).Select(slot => slot.Path)];
        int norm = Size(ClipRule.OfField(program.Options));
        if (target.Kind != TargetKind.Net || program.Slots.Where(MayBeInPart).Sum(SizeOf) <= MostOfStep)
        {
            return [];
        }

        var parts = new List<StepPart>();
        var part = new List<Slot>();
        int size = 0;
        foreach (Slot slot in program.Slots)
        {
            // A norm adds up the fields in their order, so a part must not leave out one between.
            if (!MayBeInPart(slot) || size + SizeOf(slot) > MostOfPart)
            {
                End();
            }

            if (MayBeInPart(slot))
            {
                part.Add(slot);
                size += SizeOf(slot);
            }
        }

        End();
        return parts;

        bool MayBeInPart(Slot slot) => slot.Length is null && !inRows.Contains(slot.Path);

        int SizeOf(Slot slot) => norm + Size(slot.Update.EffectiveGradient) + Size(slot.Update.Prepare) + Size(slot.Update.Body);

        void End()
        {
            if (part.Count > 0)
            {
                parts.Add(new StepPart(part, parts.Count + 1, [.. part.SelectMany(slot => NumbersOf(slot, program.Options)).Distinct()]));
                part = [];
                size = 0;
            }
        }
    }

    private static IEnumerable<(string Name, ScalarType Type)> NumbersOf(Slot slot, TrainingOptions options)
    {
        Statement[] statements = [.. slot.Update.Prepare.Concat(slot.Update.Body)];
        HashSet<string> own = [.. statements.OfType<Statement.Let>().Select(let => let.Name)];
        if (options.ClipNorm > 0)
        {
            own.Add(RmsPropRule.Clip);
        }

        return statements
            .SelectMany(statement => statement.Value.Leaves)
            .OfType<Expr.Local>()
            .Where(local => !own.Contains(local.Name))
            .Select(local => (local.Name, slot.Type));
    }

    private static int Size(IEnumerable<Statement> statements) => statements.Sum(statement => 1 + Size(statement.Value));

    private static int Size(Expr expression) => 1 + expression.Operands.Sum(Size);
}
