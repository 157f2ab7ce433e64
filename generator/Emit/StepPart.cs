using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>
/// Fields of one type that a large step updates in a method of their own: from some size of a method on, .NET's compiler no longer optimises it.
/// </summary>
/// <param name="Slots">The fields.</param>
/// <param name="Number">Which part of the step it is, from 1.</param>
internal sealed record StepPart(IReadOnlyList<Slot> Slots, int Number)
{
    /// <summary>
    /// A step of as many values and operations stays in one piece. Measured on .NET 10: the compiler optimises 512 plain updates, of 10,000, and no longer
    /// 640; with momentum and centred 128, of 6,000, and no longer 256.
    /// </summary>
    private const int MostOfStep = 8000;

    /// <summary>A part has no more.</summary>
    private const int MostOfPart = 4000;

    public ScalarType Type => Slots[0].Type;

    /// <summary>What the updates need that is computed once for all.</summary>
    public IEnumerable<string> Numbers
    {
        get
        {
            Statement[] statements = [.. Slots.SelectMany(slot => slot.Update.Prepare.Concat(slot.Update.Body))];
            HashSet<string> own = [.. statements.OfType<Statement.Let>().Select(let => let.Name)];
            return statements.SelectMany(statement => statement.Value.Leaves).OfType<Expr.Local>().Select(local => local.Name).Where(name => !own.Contains(name)).Distinct();
        }
    }

    /// <summary>The parts of a step; none where it is small enough, and on devices, whose compilers have no such limit or optimise nothing.</summary>
    /// <param name="program">The step.</param>
    /// <param name="target">What it is for.</param>
    /// <param name="rows">What is updated as vectors.</param>
    public static IReadOnlyList<StepPart> Split(TrainingProgram program, Target target, IReadOnlyList<Row> rows)
    {
        HashSet<string> inRows = [.. rows.SelectMany(row => row.Slots).Select(slot => slot.Path)];
        Slot[] slots = [.. program.Slots.Where(slot => slot.Length is null && !inRows.Contains(slot.Path))];
        if (target.Kind != TargetKind.Net || program.Options.ClipNorm > 0 || slots.Sum(Size) <= MostOfStep)
        {
            return [];
        }

        var parts = new List<StepPart>();
        foreach (IGrouping<ScalarType, Slot> ofType in slots.GroupBy(slot => slot.Type))
        {
            var part = new List<Slot>();
            int size = 0;
            foreach (Slot slot in ofType)
            {
                if (size + Size(slot) > MostOfPart)
                {
                    parts.Add(new StepPart(part, parts.Count + 1));
                    part = [];
                    size = 0;
                }

                part.Add(slot);
                size += Size(slot);
            }

            parts.Add(new StepPart(part, parts.Count + 1));
        }

        return parts;
    }

    private static int Size(Slot slot) =>
        Size(slot.Update.EffectiveGradient) + slot.Update.Prepare.Concat(slot.Update.Body).Sum(statement => 1 + Size(statement.Value));

    private static int Size(Expr expression) => 1 + expression.Operands.Sum(Size);
}
