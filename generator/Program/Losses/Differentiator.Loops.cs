using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Loops: differentiated in a loop of their own, each round of which calculates again what it needs of the same round of the loss.</summary>
/// <remarks>
/// Nothing is stored for each round. Where the derivative by what the rounds hand on stays the same from round to round, as it does for a sum, the
/// rounds come in the order of the loss, and what they hand on is there again too. Otherwise they come in reverse, and values that the rounds of
/// the loss handed on are out of reach.
/// </remarks>
internal sealed partial class Differentiator
{
    /// <summary>Whether a derivative was needed that values of all rounds would have to be stored for.</summary>
    private bool needsTape;

    /// <summary>Whether a loop can be differentiated, whatever of it has a derivative.</summary>
    public static bool CanReverse(LossStatement.Loop loop, Activity activity, NameScope names)
    {
        int count = names.Count;
        var differentiator = new Differentiator(activity.Fork(), names, LossProgram.LastId([loop]));
        foreach (LossCarry carry in loop.Carries.Where(carry => activity.IsActive(carry.Inside) || activity.IsActive(carry.Next)))
        {
            differentiator.Accumulate(carry.After, differentiator.NewLocal(carry.After));
        }

        differentiator.Reverse(loop);
        names.Release(count);
        return !differentiator.needsTape;
    }

    private void Reverse(LossStatement.Loop loop)
    {
        LossExpr?[] after = [.. loop.Carries.Select(carry => Take(carry.After))];
        if (after.All(d => d is null))
        {
            return;
        }

        LossStatement.Loop round = Copy(loop);
        activity.AddAll([round]);
        bool[] changes = new bool[after.Length];
        LossExpr?[] seeds;
        (List<LossStatement> Statements, Dictionary<LossExpr, LossExpr> Derivatives) reversed;
        do
        {
            seeds = [.. after.Select((d, index) => changes[index] ? NewLocal(round.Carries[index].Inside) : d)];
            int count = names.Count;
            reversed = Reverse(round.Body, round.Carries.Zip(seeds, (carry, seed) => (carry.Next, Seed: seed)).Where(pair => pair.Seed is not null)!);
            if (FindChanges(round, reversed.Derivatives, after, changes))
            {
                names.Release(count);
            }
            else
            {
                break;
            }
        }
        while (true);

        LossExpr?[] before = WriteReversed(round, reversed.Statements, reversed.Derivatives, seeds, after, changes);
        for (int index = 0; index < before.Length; index++)
        {
            if (before[index] is { } d)
            {
                Push(loop.Carries[index].Start, d);
            }
        }
    }

    /// <summary>Finds values whose derivative was taken to be the same in all rounds, and isn't.</summary>
    private static bool FindChanges(LossStatement.Loop round, Dictionary<LossExpr, LossExpr> derivatives, LossExpr?[] after, bool[] changes)
    {
        bool isFound = false;
        for (int index = 0; index < changes.Length; index++)
        {
            if (!changes[index] && !Equals(Find(derivatives, round.Carries[index].Inside), after[index]))
            {
                changes[index] = true;
                isFound = true;
            }
        }

        return isFound;
    }

    /// <returns>The derivatives by what the loop starts with.</returns>
    private LossExpr?[] WriteReversed(
        LossStatement.Loop round,
        List<LossStatement> body,
        Dictionary<LossExpr, LossExpr> inner,
        LossExpr?[] seeds,
        LossExpr?[] after,
        bool[] changes)
    {
        LossExpr?[] before = [.. after];
        var carries = new List<LossCarry>();
        for (int index = 0; index < changes.Length; index++)
        {
            LossExpr.Local inside = round.Carries[index].Inside;
            if (changes[index])
            {
                LossExpr zero = Algebra.Zero(inside.Type);
                var carry = new LossCarry((LossExpr.Local)seeds[index]!, after[index] ?? zero, Find(inner, inside) ?? zero, NewLocal(inside));
                carries.Add(carry);
                before[index] = carry.After;
            }

            inner.Remove(inside);
        }

        bool isReversed = carries.Count > 0;
        foreach (KeyValuePair<LossExpr, LossExpr> pair in inner)
        {
            if (pair.Key is LossExpr.ParameterElement element && LossProgram.Parts(element.Index).Contains(round.Index))
            {
                body.Add(new LossStatement.Accumulate(element, pair.Value));
                continue;
            }

            // A sum over the rounds goes on from what is there.
            LossExpr start = Find(derivatives, pair.Key) ?? Algebra.Zero(pair.Key.Type);
            LossExpr.Local sum = NewLocal(pair.Key);
            var carry = new LossCarry(sum, start, Algebra.Add(sum, pair.Value), NewLocal(pair.Key));
            carries.Add(carry);
            derivatives[pair.Key] = carry.After;
            termCounts[pair.Key] = 1;
        }

        LossStatement.Loop written = LoopOrder.Sort(
            new LossStatement.Loop(
                ++lastId,
                round.Index,
                isReversed ? round.Range.Reversed : round.Range,
                new EquatableArray<LossStatement>(round.Body.Concat(body)),
                new EquatableArray<LossCarry>(isReversed ? carries : carries.Concat(round.Carries))),
            names);
        needsTape |= isReversed && DeadCode.UsedBy(written).Overlaps(round.Carries.Select(carry => carry.Inside.Name));
        statements.Add(written);
        return before;
    }

    /// <summary>The same loop with names of its own for all that it assigns.</summary>
    private LossStatement.Loop Copy(LossStatement.Loop loop)
    {
        Dictionary<string, string> copies = LossProgram.Assigned([loop]).Distinct().ToDictionary(local => local.Name, local => names.Add(local.Variable));
        int offset = lastId;
        lastId += LossProgram.LastId([loop]);
        return (LossStatement.Loop)new Renamer(copies, id => id + offset).Rename(loop);
    }

    private static LossExpr? Find(Dictionary<LossExpr, LossExpr> derivatives, LossExpr value) =>
        derivatives.TryGetValue(value, out LossExpr? found) ? found : null;
}
