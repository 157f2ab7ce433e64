using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>
/// Finds out how often a loop goes round: where a local starts at a constant, moves by a constant once in each round, and is compared with a constant.
/// </summary>
internal sealed class RoundCounter(LoopNest nest)
{
    private const long Most = 100_000_000;

    /// <returns>Null where that isn't how the loop is built.</returns>
    public Rounds? Count(Loop loop) => loop.Body
        .Where(index => nest.Successors(index).Any(next => !loop.Body.Contains(next)) && IsInEachRound(loop, index))
        .Select(test => Count(loop, test))
        .OfType<Rounds>()
        .MinBy(rounds => rounds.Count);

    private Rounds? Count(Loop loop, int test)
    {
        if (Comparison.Read(nest.Flow.Instructions[test]) is not { } comparison
            || Step(loop, comparison.Local) is not var (position, step)
            || Start(loop, comparison.Local) is not { } start)
        {
            return null;
        }

        bool goesOnWhenTrue = nest.Flow.Instructions[test].Operand is Instruction target && loop.Body.Contains(nest.Flow.IndexOf(target));
        bool testComesFirst = nest.Reaches(loop, loop.Header, test, position);
        int value = testComesFirst ? start : start + step;
        long count = 0;
        while (comparison.Holds(value) == goesOnWhenTrue)
        {
            if (++count > Most)
            {
                return null;
            }

            value = unchecked(value + step);
        }

        return new Rounds(count, test, testComesFirst);
    }

    /// <summary>The value that a local has when the loop is entered: a constant stored before, with one way from there into the loop.</summary>
    private int? Start(Loop loop, int local)
    {
        int[] entries = [.. nest.Predecessors(loop.Header).Where(index => !loop.Body.Contains(index)).Distinct()];
        if (entries is not [int index])
        {
            return null;
        }

        while (Locals.Stored(nest.Flow.Instructions[index]) != local)
        {
            if (nest.Predecessors(index) is not [int previous])
            {
                return null;
            }

            index = previous;
        }

        return index > 0 ? Locals.Constant(nest.Flow.Instructions[index - 1]) : null;
    }

    /// <summary>By how much a local moves in each round, and where: <c>i = i + c</c>, once.</summary>
    private (int Position, int Step)? Step(Loop loop, int local)
    {
        if (nest.Flow.Instructions.Any(instruction => Locals.Addressed(instruction) == local)
            || loop.Body.Where(index => Locals.Stored(nest.Flow.Instructions[index]) == local).ToArray() is not [int store]
            || store < 3
            || !IsInEachRound(loop, store)
            || Locals.Loaded(nest.Flow.Instructions[store - 3]) != local
            || Locals.Constant(nest.Flow.Instructions[store - 2]) is not { } step)
        {
            return null;
        }

        return nest.Flow.Instructions[store - 1].OpCode.Code switch
        {
            Code.Add => (store, step),
            Code.Sub => (store, -step),
            _ => null,
        };
    }

    /// <summary>Whether no round leaves an instruction out, and none executes it twice.</summary>
    private bool IsInEachRound(Loop loop, int index) =>
        nest.Loops.First(inner => inner.Body.Contains(index)) == loop
        && loop.Ends.All(end => end == index || !nest.Reaches(loop, loop.Header, end, without: index));
}
