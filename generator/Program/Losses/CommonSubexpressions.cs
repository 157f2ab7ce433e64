using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Gives a name to what a loss and its gradient calculate more than once.</summary>
/// <remarks>
/// Two walks in the same order: the first counts, the second rewrites. A value that is calculated in a branch can be used later in that branch, in
/// branches within it, and in the branch of the gradient that belongs to it.
/// </remarks>
internal sealed class CommonSubexpressions
{
    private readonly ExpressionIds ids = new();
    private readonly Dictionary<int, List<Calculation>> calculations = [];
    private readonly NameScope names;
    private readonly Stack<(int Branch, bool Taken)> path = new();
    private List<LossStatement> output = [];
    private bool isRewriting;
    private int position;

    private CommonSubexpressions(NameScope names) => this.names = names;

    public static LossGradient Share(LossGradient gradient, NameScope names)
    {
        var sharing = new CommonSubexpressions(names);
        sharing.Run(gradient);
        sharing.isRewriting = true;
        sharing.position = 0;
        return sharing.Run(gradient);
    }

    /// <summary>The same for statements alone.</summary>
    public static EquatableArray<LossStatement> Share(EquatableArray<LossStatement> statements, NameScope names)
    {
        var none = new EquatableArray<KeyValuePair<LossExpr, LossExpr>>([]);
        return Share(new LossGradient(statements, LossExpr.Truth(false), new EquatableArray<LossStatement>([]), none), names).Forward;
    }

    private LossGradient Run(LossGradient gradient)
    {
        List<LossStatement> forward = Block(gradient.Forward);
        output = [];
        foreach (LossStatement statement in gradient.Backward)
        {
            Statement(statement);
        }

        KeyValuePair<LossExpr, LossExpr>[] results = gradient.Gradient
            .Select(pair => new KeyValuePair<LossExpr, LossExpr>(pair.Key, Visit(pair.Value, isCertain: true)))
            .ToArray();
        return gradient with
        {
            Forward = new EquatableArray<LossStatement>(forward),
            Backward = new EquatableArray<LossStatement>(output),
            Gradient = new EquatableArray<KeyValuePair<LossExpr, LossExpr>>(results),
        };
    }

    private List<LossStatement> Block(IEnumerable<LossStatement> block, Action? end = null)
    {
        List<LossStatement> outer = output;
        output = [];
        foreach (LossStatement statement in block)
        {
            Statement(statement);
        }

        end?.Invoke();
        List<LossStatement> result = output;
        output = outer;
        return result;
    }

    private void Statement(LossStatement statement)
    {
        switch (statement)
        {
            case LossStatement.Let let:
                // A name that is there already serves for all later uses of its value.
                LossExpr value = Visit(let.Value, isCertain: true, let.Target);
                output.Add(let with { Value = value, DerivativeBy = let.DerivativeBy is { } named ? Substitute(named) : null });
                ids.Assign(let.Target, let.Value);
                break;
            case LossStatement.If branch:
                Branch(branch);
                break;
            case LossStatement.Loop loop:
                Loop(loop);
                break;
            case LossStatement.Accumulate sum:
                output.Add(sum with { Value = Visit(sum.Value, isCertain: true) });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement));
        }
    }

    private void Loop(LossStatement.Loop loop)
    {
        LossExpr[] starts = [.. loop.Carries.Select(carry => Visit(carry.Start, isCertain: true))];
        (List<LossStatement> body, LossExpr[] nexts) = Side(loop.Id, true, loop.Body, loop.Carries.Select(carry => carry.Next));
        output.Add(loop with
        {
            Body = new EquatableArray<LossStatement>(body),
            Carries = new EquatableArray<LossCarry>(loop.Carries.Select((carry, index) => carry with { Start = starts[index], Next = nexts[index] })),
        });
    }

    private void Branch(LossStatement.If branch)
    {
        LossExpr condition = Visit(branch.Condition, isCertain: true);
        (List<LossStatement> then, LossExpr[] whenTrue) = Side(branch.Id, true, branch.Then, branch.Joins.Select(join => join.WhenTrue));
        (List<LossStatement> otherwise, LossExpr[] whenFalse) = Side(branch.Id, false, branch.Else, branch.Joins.Select(join => join.WhenFalse));
        output.Add(new LossStatement.If(
            branch.Id,
            condition,
            new EquatableArray<LossStatement>(then),
            new EquatableArray<LossStatement>(otherwise),
            new EquatableArray<LossJoin>(branch.Joins.Select((join, index) => new LossJoin(join.Target, whenTrue[index], whenFalse[index])))));
    }

    private (List<LossStatement> Statements, LossExpr[] Values) Side(
        int id, bool taken, IEnumerable<LossStatement> block, IEnumerable<LossExpr> joined)
    {
        LossExpr[] values = [];
        path.Push((id, taken));
        List<LossStatement> statements = Block(block, () => values = joined.Select(value => Visit(value, isCertain: true)).ToArray());
        path.Pop();
        return (statements, values);
    }

    /// <param name="expression">The expression.</param>
    /// <param name="isCertain">Whether it is evaluated whenever its statement is.</param>
    /// <param name="target">The name that the statement gives it, if any.</param>
    private LossExpr Visit(LossExpr expression, bool isCertain, LossExpr.Local? target = null)
    {
        position++;
        if (expression.IsLeaf)
        {
            return expression;
        }

        Calculation? calculation = null;
        if (IsWorthSharing(expression))
        {
            int id = ids.Of(expression);
            if (!calculations.TryGetValue(id, out List<Calculation>? known))
            {
                known = [];
                calculations.Add(id, known);
            }

            calculation = known.FirstOrDefault(candidate => candidate.Position <= position && IsReachable(candidate));
            if (calculation is not null && calculation.Position < position)
            {
                calculation.UseCount++;
                return calculation.Name ?? expression;
            }

            if (calculation is null && isCertain)
            {
                calculation = new Calculation(position, path.Reverse().ToArray());
                known.Add(calculation);
            }
        }

        LossExpr visited = VisitOperands(expression, isCertain);
        if (!isRewriting || calculation is null)
        {
            return visited;
        }

        if (target is not null)
        {
            calculation.Name = target;
        }
        else if (calculation.UseCount > 0)
        {
            string name = names.Add(ValueNames.Of(expression));
            calculation.Name = new LossExpr.Local(expression.Type, name, name);
            output.Add(new LossStatement.Let(calculation.Name, visited));
            return calculation.Name;
        }

        return visited;
    }

    private LossExpr VisitOperands(LossExpr expression, bool isCertain)
    {
        // Only the first operand of '&&', '||' and '?:' is evaluated in any case.
        bool isLazy = expression is LossExpr.Select || (expression is LossExpr.Binary binary && binary.Operator.IsLogical());
        return expression.WithOperands(expression.Operands.Select((operand, index) => Visit(operand, isCertain && (index == 0 || !isLazy))).ToArray());
    }

    /// <summary>An expression in a comment, with the names that its parts have by now.</summary>
    private LossExpr Substitute(LossExpr expression) =>
        calculations.TryGetValue(ids.Of(expression), out List<Calculation>? known)
        && known.FirstOrDefault(candidate => candidate.Name is not null && IsReachable(candidate)) is { } calculation
            ? calculation.Name!
            : expression.WithOperands(expression.Operands.Select(Substitute).ToArray());

    /// <summary>Conversions, signs and comparisons cost no more than reading a local.</summary>
    private static bool IsWorthSharing(LossExpr expression) =>
        expression is LossExpr.Call or LossExpr.Select or LossExpr.Binary { Type: not LossType.Bool };

    private bool IsReachable(Calculation calculation) =>
        calculation.Path.Length <= path.Count && calculation.Path.SequenceEqual(path.Reverse().Take(calculation.Path.Length));

    /// <summary>A place where a value is calculated first.</summary>
    private sealed class Calculation(int position, (int Branch, bool Taken)[] path)
    {
        public int Position => position;

        public (int Branch, bool Taken)[] Path => path;

        /// <summary>How often the value is needed again.</summary>
        public int UseCount { get; set; }

        public LossExpr.Local? Name { get; set; }
    }
}
