using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>The most that one execution of a method can cost: the longest way through its branches, loops gone round as often as they do.</summary>
/// <param name="nest">The method.</param>
/// <param name="cost">Of an instruction, by index.</param>
/// <param name="rounds">Of a loop; null where it isn't known, which counts as one.</param>
internal sealed class LongestPath(LoopNest nest, Func<int, long> cost, IReadOnlyDictionary<Loop, Rounds?> rounds)
{
    /// <summary>The way out of a method.</summary>
    private const int Return = -1;

    public long Find() => Leave(region: null).Values.DefaultIfEmpty().Max();

    /// <summary>What it costs from the entry of a loop, or of the whole method, to each way out of it.</summary>
    private Dictionary<(int From, int To), long> Leave(Loop? region)
    {
        Dictionary<int, Dictionary<(int From, int To), long>> inner =
            nest.Loops.Where(loop => loop.Outer == region).ToDictionary(loop => loop.Header, Leave);
        int start = region?.Header ?? 0;
        Dictionary<int, long> reached = new() { [start] = 0 };
        Dictionary<(int From, int To), long> exits = [];
        long round = 0;
        foreach (int unit in Order(start, region, inner))
        {
            foreach (((int from, int to), long own) in Steps(unit, inner))
            {
                long total = reached[unit] + own;
                if (region is not null && to == start)
                {
                    round = Math.Max(round, total);
                }
                else if (to == Return || (region is not null && !region.Body.Contains(to)))
                {
                    exits[(from, to)] = Math.Max(total, exits.GetValueOrDefault((from, to)));
                }
                else
                {
                    reached[to] = Math.Max(total, reached.GetValueOrDefault(to));
                }
            }
        }

        return region is null ? exits : exits.ToDictionary(exit => exit.Key, exit => exit.Value + (round * Before(region, exit.Key.From)));
    }

    /// <summary>How many whole rounds come before a loop is left from an instruction, at most.</summary>
    private long Before(Loop loop, int from) => rounds[loop] switch
    {
        null => 1,
        var known when known.Test == from || !known.TestComesFirst => known.Count,
        var known => Math.Max(0, known.Count - 1),
    };

    /// <summary>Where an instruction, or the inner loop that begins there, leads, and what that costs.</summary>
    private IEnumerable<KeyValuePair<(int From, int To), long>> Steps(int unit, Dictionary<int, Dictionary<(int From, int To), long>> inner)
    {
        if (inner.TryGetValue(unit, out Dictionary<(int From, int To), long>? exits))
        {
            return exits;
        }

        int[] next = [.. nest.Successors(unit)];
        return (next.Length > 0 ? next : [Return]).Select(to => KeyValuePair.Create((unit, to), cost(unit)));
    }

    /// <summary>The instructions and inner loops of a region, each before those that it leads to.</summary>
    private List<int> Order(int start, Loop? region, Dictionary<int, Dictionary<(int From, int To), long>> inner)
    {
        IEnumerator<int> Next(int unit) => Steps(unit, inner)
            .Select(step => step.Key.To)
            .Where(to => to != Return && (region is null || (to != start && region.Body.Contains(to))))
            .GetEnumerator();

        List<int> order = [];
        HashSet<int> seen = [start];
        Stack<(int Unit, IEnumerator<int> Next)> path = new([(start, Next(start))]);
        while (path.TryPeek(out (int Unit, IEnumerator<int> Next) step))
        {
            if (!step.Next.MoveNext())
            {
                order.Add(step.Unit);
                path.Pop();
            }
            else if (seen.Add(step.Next.Current))
            {
                path.Push((step.Next.Current, Next(step.Next.Current)));
            }
        }

        order.Reverse();
        return order;
    }
}
