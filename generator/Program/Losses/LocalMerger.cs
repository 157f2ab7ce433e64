using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>
/// Lets the values of one variable of the user's share one local again, wherever the earlier value is not needed any more once the later one is
/// there: fewer locals, and code that reads like the user's.
/// </summary>
internal sealed class LocalMerger
{
    private readonly Dictionary<string, Life> lives = [];
    private readonly List<(int Branch, bool Taken)> path = [];
    private readonly Stack<int> loops = new([0]);
    private int position;

    public static LossGradient Merge(LossGradient gradient) =>
        Merge(CarryMerger.Merge(gradient), life => (life.Local.Variable, life.Local.Type, life.Loop));

    /// <summary>The same for values of any variables: the fewest locals, whatever their names say.</summary>
    public static LossGradient MergeUnrelated(LossGradient gradient) => Merge(gradient, life => (life.Local.Type, life.Loop));

    private static LossGradient Merge<TKey>(LossGradient gradient, Func<Life, TKey> key)
    {
        var merger = new LocalMerger();
        merger.Walk(gradient.Forward);
        merger.Walk(gradient.Backward);
        foreach (KeyValuePair<LossExpr, LossExpr> pair in gradient.Gradient)
        {
            merger.Use(pair.Value);
        }

        merger.Use(gradient.Result);
        Dictionary<string, string> names = merger.Names(key);
        return names.Count == 0 ? gradient : new Renamer(names).Rename(gradient);
    }

    private void Walk(IEnumerable<LossStatement> block)
    {
        foreach (LossStatement statement in block)
        {
            switch (statement)
            {
                case LossStatement.Let let:
                    Use(let.Value);
                    Assign(let.Target);
                    break;
                case LossStatement.If branch:
                    Use(branch.Condition);
                    Side(branch, true, branch.Then);
                    Side(branch, false, branch.Else);
                    break;
                case LossStatement.Loop loop:
                    Loop(loop);
                    break;
                case LossStatement.Accumulate sum:
                    Use(sum.Value);
                    break;
            }
        }
    }

    /// <summary>A value from outside is needed to the end of the last round, and so is what the rounds hand on.</summary>
    private void Loop(LossStatement.Loop loop)
    {
        foreach (LossCarry carry in loop.Carries)
        {
            Use(carry.Start);
            Assign(carry.Inside);
        }

        int start = position;
        loops.Push(loop.Id);
        Walk(loop.Body);
        foreach (LossCarry carry in loop.Carries)
        {
            Use(carry.Next);
            Assign(carry.Inside);
        }

        loops.Pop();
        foreach (Life life in lives.Values.Where(life => life.Assignments[0].Position <= start && life.Uses.Any(use => use.Position > start)))
        {
            life.Uses.Add(Here());
        }

        foreach (LossCarry carry in loop.Carries)
        {
            Use(carry.Inside);
        }
    }

    private void Side(LossStatement.If branch, bool taken, IEnumerable<LossStatement> block)
    {
        path.Add((branch.Id, taken));
        Walk(block);
        foreach (LossJoin join in branch.Joins)
        {
            Use(taken ? join.WhenTrue : join.WhenFalse);
            Assign(join.Target);
        }

        path.RemoveAt(path.Count - 1);
    }

    private void Use(LossExpr expression)
    {
        if (expression is LossExpr.Local local && lives.TryGetValue(local.Name, out Life? life))
        {
            life.Uses.Add(Here());
        }

        foreach (LossExpr operand in expression.Operands)
        {
            Use(operand);
        }
    }

    private void Assign(LossExpr.Local local)
    {
        if (!lives.TryGetValue(local.Name, out Life? life))
        {
            life = new Life(local, loops.Peek());
            lives.Add(local.Name, life);
        }

        life.Assignments.Add(Here());
    }

    private Place Here() => new(++position, path.ToArray());

    /// <summary>The new name of each local that shares another's.</summary>
    private Dictionary<string, string> Names<TKey>(Func<Life, TKey> key)
    {
        var names = new Dictionary<string, string>();
        foreach (IGrouping<TKey, Life> variable in lives.Values.GroupBy(key))
        {
            var groups = new List<List<Life>>();
            foreach (Life life in variable)
            {
                if (groups.FirstOrDefault(group => group.All(other => !other.Interferes(life))) is { } group)
                {
                    names.Add(life.Local.Name, group[0].Local.Name);
                    group.Add(life);
                }
                else
                {
                    groups.Add([life]);
                }
            }
        }

        return names;
    }

    /// <summary>A point in the execution: how far, and by which branches.</summary>
    private sealed record Place(int Position, (int Branch, bool Taken)[] Path)
    {
        /// <summary>Whether the execution can come from here to there.</summary>
        public bool Reaches(Place later) =>
            later.Position > Position && !Path.Any(step => later.Path.Any(other => other.Branch == step.Branch && other.Taken != step.Taken));
    }

    /// <param name="local">The local.</param>
    /// <param name="loop">The innermost loop in which it is assigned first: a local of its own for each loop needs no place outside.</param>
    private sealed class Life(LossExpr.Local local, int loop)
    {
        public int Loop => loop;

        public LossExpr.Local Local => local;

        public List<Place> Assignments { get; } = [];

        public List<Place> Uses { get; } = [];

        /// <summary>Whether one of the two is still needed after the other is assigned.</summary>
        public bool Interferes(Life other) => IsUsedAfter(other) || other.IsUsedAfter(this);

        private bool IsUsedAfter(Life other) => other.Assignments.Any(assignment =>
            Assignments.Any(own => own.Reaches(assignment)) && Uses.Any(assignment.Reaches));
    }
}
