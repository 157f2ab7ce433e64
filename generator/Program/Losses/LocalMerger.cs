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
    private int position;

    public static LossGradient Merge(LossGradient gradient)
    {
        var merger = new LocalMerger();
        merger.Walk(gradient.Forward);
        merger.Walk(gradient.Backward);
        foreach (KeyValuePair<LossExpr, LossExpr> pair in gradient.Gradient)
        {
            merger.Use(pair.Value);
        }

        merger.Use(gradient.Result);
        Dictionary<string, string> names = merger.Names();
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
            }
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
            life = new Life(local);
            lives.Add(local.Name, life);
        }

        life.Assignments.Add(Here());
    }

    private Place Here() => new(++position, path.ToArray());

    /// <summary>The new name of each local that shares another's.</summary>
    private Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>();
        foreach (IGrouping<(string, LossType), Life> variable in lives.Values.GroupBy(life => (life.Local.Variable, life.Local.Type)))
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

    private sealed class Life(LossExpr.Local local)
    {
        public LossExpr.Local Local => local;

        public List<Place> Assignments { get; } = [];

        public List<Place> Uses { get; } = [];

        /// <summary>Whether one of the two is still needed after the other is assigned.</summary>
        public bool Interferes(Life other) => IsUsedAfter(other) || other.IsUsedAfter(this);

        private bool IsUsedAfter(Life other) => other.Assignments.Any(assignment =>
            Assignments.Any(own => own.Reaches(assignment)) && Uses.Any(assignment.Reaches));
    }

    private sealed class Renamer(Dictionary<string, string> names)
    {
        public LossGradient Rename(LossGradient gradient) => new(
            Rename(gradient.Forward),
            Rename(gradient.Result),
            Rename(gradient.Backward),
            new EquatableArray<KeyValuePair<LossExpr, LossExpr>>(
                gradient.Gradient.Select(pair => new KeyValuePair<LossExpr, LossExpr>(pair.Key, Rename(pair.Value)))));

        private EquatableArray<LossStatement> Rename(EquatableArray<LossStatement> block) => new(block.Select(statement => statement switch
        {
            LossStatement.Let let => let with
            {
                Target = Rename(let.Target),
                Value = Rename(let.Value),
                DerivativeBy = let.DerivativeBy is { } value ? Rename(value) : null,
            },
            LossStatement.If branch => branch with
            {
                Condition = Rename(branch.Condition),
                Then = Rename(branch.Then),
                Else = Rename(branch.Else),
                Joins = new EquatableArray<LossJoin>(
                    branch.Joins.Select(join => new LossJoin(Rename(join.Target), Rename(join.WhenTrue), Rename(join.WhenFalse)))),
            },
            _ => statement,
        }).Where(statement => statement is not LossStatement.Let { Target: var target, Value: LossExpr.Local value } || value != target));

        private LossExpr Rename(LossExpr expression) => expression is LossExpr.Local local
            ? Rename(local)
            : expression.WithOperands(expression.Operands.Select(Rename).ToArray());

        private LossExpr.Local Rename(LossExpr.Local local) => names.TryGetValue(local.Name, out string? name) ? local with { Name = name } : local;
    }
}
