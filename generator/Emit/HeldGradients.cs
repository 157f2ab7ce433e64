using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Decides which gradients have locals of their own, from the check to the update.</summary>
internal static class HeldGradients
{
    /// <summary>nanoFramework's interpreter has no registers, but no more than 255 locals; those that the updates share come on top.</summary>
    public const int MostInterpretedLocals = 220;

    /// <summary>Beyond this many, locals of their own would no longer stay in registers.</summary>
    private const int Most = 64;

    /// <summary>The same where norms are limited, each by a branch, around which the compiler moves what is held. Of 16 values, held ones took 1.5 times as long.</summary>
    private const int MostWithNorm = 8;

    /// <summary>Cortex-M has 32 registers for floats, and the updates need some.</summary>
    private const int MostOnCortexM = 20;

    /// <summary>Paths of the slots each of whose gradients gets a local of its own: all, where there is room, or none; on Cortex-M as many as fit.</summary>
    /// <param name="program">The step.</param>
    /// <param name="target">What it is for.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="scalars">The slots that are updated value by value.</param>
    public static HashSet<string> Of(TrainingProgram program, Target target, StepArguments arguments, IEnumerable<Slot> scalars)
    {
        Slot[] unrolled = [.. scalars.Where(slot => !slot.IsLoop)];
        int count = unrolled.Sum(slot => slot.Count);
        return target.Kind switch
        {
            TargetKind.NanoFramework => FirstOf(unrolled, count + ArrayCount(program) + arguments.ReferenceCount <= MostInterpretedLocals ? count : 0),
            TargetKind.CortexM => FirstOf(unrolled, MostOnCortexM),
            _ => FirstOf(unrolled, count <= (program.Options is { ClipNorm: 0, ClipGlobalNorm: 0 } ? Most : MostWithNorm) ? count : 0),
        };
    }

    /// <summary>How many locals the arrays take.</summary>
    public static int ArrayCount(TrainingProgram program) => program.Slots.Count(slot => slot.Length is not null) * (2 + program.State.Count);

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
}
