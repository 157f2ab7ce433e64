using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.IlVerifier.Calls;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>The loops of a method, without the code after which nothing but an exception comes.</summary>
internal sealed class LoopNest
{
    private readonly ControlFlow flow;
    private readonly bool[] excluded;
    private readonly Dictionary<int, List<int>> predecessors = [];

    public LoopNest(ControlFlow flow, bool[] excluded)
    {
        this.flow = flow;
        this.excluded = excluded;
        Dictionary<int, Loop> loops = [];
        foreach ((int end, int header) in Walk())
        {
            if (!loops.TryGetValue(header, out Loop? loop))
            {
                loops[header] = loop = new Loop(header, [header]);
            }

            loop.Ends.Add(end);
            Fill(loop, end);
        }

        Loops = [.. loops.Values.OrderBy(loop => loop.Body.Count)];
        for (int index = 0; index < Loops.Count; index++)
        {
            Loops[index].Outer = Loops.Skip(index + 1).FirstOrDefault(larger => larger.Body.Contains(Loops[index].Header));
        }
    }

    /// <summary>Inner ones first.</summary>
    public IReadOnlyList<Loop> Loops { get; }

    public ControlFlow Flow => flow;

    public IEnumerable<int> Successors(int index) => flow.Successors(index).Where(next => !excluded[next]);

    public IReadOnlyList<int> Predecessors(int index) => predecessors.GetValueOrDefault(index) ?? [];

    /// <summary>Whether execution can get from one instruction of a loop to another within a round and without passing a third.</summary>
    public bool Reaches(Loop loop, int from, int to, int without)
    {
        HashSet<int> seen = [from];
        Stack<int> work = new([from]);
        while (work.TryPop(out int index))
        {
            if (index == without)
            {
                continue;
            }

            if (index == to)
            {
                return true;
            }

            foreach (int next in Successors(index).Where(next => next != loop.Header && loop.Body.Contains(next) && seen.Add(next)))
            {
                work.Push(next);
            }
        }

        return false;
    }

    /// <summary>Depth first, from the start; the steps that lead back to where the walk still is.</summary>
    private List<(int End, int Header)> Walk()
    {
        List<(int, int)> back = [];
        HashSet<int> seen = [0];
        HashSet<int> open = [0];
        Stack<(int Index, IEnumerator<int> Next)> path = new([(0, Successors(0).GetEnumerator())]);
        while (path.TryPeek(out (int Index, IEnumerator<int> Next) step))
        {
            if (!step.Next.MoveNext())
            {
                open.Remove(step.Index);
                path.Pop();
                continue;
            }

            int next = step.Next.Current;
            if (!predecessors.TryGetValue(next, out List<int>? list))
            {
                predecessors[next] = list = [];
            }

            list.Add(step.Index);
            if (open.Contains(next))
            {
                back.Add((step.Index, next));
            }
            else if (seen.Add(next))
            {
                open.Add(next);
                path.Push((next, Successors(next).GetEnumerator()));
            }
        }

        return back;
    }

    /// <summary>Adds all from which a loop's end can be reached without passing its header.</summary>
    private void Fill(Loop loop, int end)
    {
        Stack<int> work = new([end]);
        while (work.TryPop(out int index))
        {
            if (loop.Body.Add(index))
            {
                foreach (int previous in Predecessors(index))
                {
                    work.Push(previous);
                }
            }
        }
    }
}
