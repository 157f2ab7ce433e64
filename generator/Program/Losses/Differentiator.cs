using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>
/// Differentiates a loss in reverse: walks its statements from the last to the first, and passes the derivative of the loss by each value on to
/// the values that it was calculated from. A branch is differentiated in a branch of the same condition.
/// </summary>
/// <remarks>
/// A. Griewank, A. Walther, Evaluating Derivatives (2008), chapter 3. Values of the loss that the gradient needs are repeated as expressions;
/// <see cref="CommonSubexpressions"/> gives those a name.
/// </remarks>
internal sealed partial class Differentiator
{
    /// <summary>A sum of more terms is named, so that no expression gets too deep for a compiler.</summary>
    private const int MostTerms = 16;

    private readonly Activity activity;
    private readonly NameScope names;
    private readonly Dictionary<LossExpr, int> termCounts = [];
    private List<LossStatement> statements = [];
    private Dictionary<LossExpr, LossExpr> derivatives = [];
    private int lastId;

    private Differentiator(Activity activity, NameScope names, int lastId)
    {
        this.activity = activity;
        this.names = names;
        this.lastId = lastId;
    }

    /// <param name="forward">Calculates the loss.</param>
    /// <param name="result">The loss.</param>
    /// <param name="isTrained">Whether the parameter at a path is trained.</param>
    /// <param name="names">The names in use, to which those of the gradient are added.</param>
    public static LossGradient Differentiate(
        EquatableArray<LossStatement> forward, LossExpr result, Func<string, bool> isTrained, NameScope names)
    {
        var activity = new Activity(isTrained);
        activity.AddAll(forward);
        var differentiator = new Differentiator(activity, names, LossProgram.LastId(forward));
        differentiator.Push(result, Algebra.One(result.Type));
        differentiator.Reverse(forward);
        return new LossGradient(
            forward,
            result,
            new EquatableArray<LossStatement>(differentiator.statements),
            new EquatableArray<KeyValuePair<LossExpr, LossExpr>>(differentiator.derivatives));
    }

    private void Reverse(IEnumerable<LossStatement> block)
    {
        foreach (LossStatement statement in block.Reverse())
        {
            switch (statement)
            {
                case LossStatement.Let let:
                    if (Take(let.Target) is { } d)
                    {
                        Push(let.Value, d);
                    }

                    break;
                case LossStatement.If branch:
                    Reverse(branch);
                    break;
                case LossStatement.Loop loop:
                    Reverse(loop);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(block));
            }
        }
    }

    private void Reverse(LossStatement.If branch)
    {
        var taken = new List<(LossJoin Join, LossExpr Derivative)>();
        foreach (LossJoin join in branch.Joins)
        {
            if (Take(join.Target) is { } d)
            {
                taken.Add((join, d));
            }
        }

        (List<LossStatement> Statements, Dictionary<LossExpr, LossExpr> Derivatives) then =
            Reverse(branch.Then, taken.Select(pair => (pair.Join.WhenTrue, pair.Derivative)));
        (List<LossStatement> Statements, Dictionary<LossExpr, LossExpr> Derivatives) otherwise =
            Reverse(branch.Else, taken.Select(pair => (pair.Join.WhenFalse, pair.Derivative)));

        var joins = new List<LossJoin>();
        var values = new List<(LossExpr Value, LossExpr Derivative)>();
        foreach (LossExpr value in then.Derivatives.Keys.Concat(otherwise.Derivatives.Keys).Distinct())
        {
            LossExpr whenTrue = Find(then.Derivatives, value) ?? Algebra.Zero(value.Type);
            LossExpr whenFalse = Find(otherwise.Derivatives, value) ?? Algebra.Zero(value.Type);
            if (Equals(whenTrue, whenFalse) && IsSimple(whenTrue))
            {
                values.Add((value, whenTrue));
            }
            else
            {
                joins.Add(new LossJoin(NewLocal(value), whenTrue, whenFalse));
                values.Add((value, joins[joins.Count - 1].Target));
            }
        }

        if (then.Statements.Count > 0 || otherwise.Statements.Count > 0 || joins.Count > 0)
        {
            statements.Add(new LossStatement.If(
                branch.Id,
                branch.Condition,
                new EquatableArray<LossStatement>(then.Statements),
                new EquatableArray<LossStatement>(otherwise.Statements),
                new EquatableArray<LossJoin>(joins)));
        }

        foreach ((LossExpr value, LossExpr derivative) in values)
        {
            Accumulate(value, derivative);
        }
    }

    /// <summary>Differentiates one branch, on its own: what it adds to the derivatives outside is returned.</summary>
    private (List<LossStatement> Statements, Dictionary<LossExpr, LossExpr> Derivatives) Reverse(
        IEnumerable<LossStatement> block, IEnumerable<(LossExpr Value, LossExpr Derivative)> results)
    {
        (List<LossStatement> outerStatements, Dictionary<LossExpr, LossExpr> outerDerivatives) = (statements, derivatives);
        statements = [];
        derivatives = [];
        foreach ((LossExpr value, LossExpr d) in results)
        {
            Push(value, d);
        }

        Reverse(block);
        (List<LossStatement>, Dictionary<LossExpr, LossExpr>) result = (statements, derivatives);
        (statements, derivatives) = (outerStatements, outerDerivatives);
        return result;
    }

    /// <summary>The derivative by a local, complete now that all its uses are behind; named, unless it is but a name or number.</summary>
    private LossExpr? Take(LossExpr.Local local)
    {
        if (!derivatives.TryGetValue(local, out LossExpr? d))
        {
            return null;
        }

        derivatives.Remove(local);
        return IsSimple(d) ? d : Let(NewLocal(local), d, null);
    }

    /// <summary>Passes the derivative by a value on to what the value is calculated from.</summary>
    private void Push(LossExpr value, LossExpr d)
    {
        if (!activity.IsActive(value))
        {
            return;
        }

        switch (value)
        {
            case LossExpr.Local or LossExpr.Parameter or LossExpr.ParameterElement:
                Accumulate(value, d);
                break;
            case LossExpr.Negate negate:
                Push(negate.Operand, Algebra.Negate(d));
                break;
            case LossExpr.Convert convert:
                Push(convert.Operand, Algebra.Convert(convert.Operand.Type, d));
                break;
            case LossExpr.Binary binary:
                Push(binary, d);
                break;
            case LossExpr.Call call:
                Push(call, d);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    private void Push(LossExpr.Binary binary, LossExpr d)
    {
        (LossExpr left, LossExpr right) = (binary.Left, binary.Right);
        if (activity.IsActive(left) && activity.IsActive(right))
        {
            d = Share(binary, d);
        }

        switch (binary.Operator)
        {
            case LossOperator.Add:
                Push(left, d);
                Push(right, d);
                break;
            case LossOperator.Subtract:
                Push(left, d);
                Push(right, Algebra.Negate(d));
                break;
            case LossOperator.Multiply:
                Push(left, Algebra.Multiply(d, right));
                Push(right, Algebra.Multiply(d, left));
                break;
            case LossOperator.Divide:
                // The loss divides by the same value, so this division meets no new zero.
                LossExpr quotient = Algebra.Divide(d, right);
                Push(left, quotient);
                Push(right, Algebra.Negate(Algebra.Multiply(quotient, binary)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(binary));
        }
    }

    private void Push(LossExpr.Call call, LossExpr d)
    {
        LossExpr shared = Share(call, d);
        for (int index = 0; index < call.Arguments.Count; index++)
        {
            if (activity.IsActive(call.Arguments[index]))
            {
                Push(call.Arguments[index], FunctionDerivatives.ByArgument(call, index, shared));
            }
        }
    }

    private void Accumulate(LossExpr value, LossExpr contribution)
    {
        if (!derivatives.TryGetValue(value, out LossExpr? sum))
        {
            derivatives.Add(value, contribution);
            termCounts[value] = 1;
            return;
        }

        derivatives[value] = Algebra.Add(sum, contribution);
        termCounts[value]++;
        if (termCounts[value] == MostTerms)
        {
            derivatives[value] = Let(NewLocal(value), derivatives[value], null);
            termCounts[value] = 1;
        }
    }

    /// <summary>Names the derivative by an unnamed value, which is about to be used more than once.</summary>
    private LossExpr Share(LossExpr value, LossExpr d) =>
        IsSimple(d) ? d : Let(NewLocal(value), d, value);

    private static bool IsSimple(LossExpr d) => d.IsLeaf || d is LossExpr.Negate { Operand.IsLeaf: true };

    private LossExpr Let(LossExpr.Local local, LossExpr value, LossExpr? by)
    {
        statements.Add(new LossStatement.Let(local, value, by));
        return local;
    }

    private LossExpr.Local NewLocal(LossExpr value)
    {
        string name = names.Add("d" + ValueNames.Capitalized(ValueNames.Of(value)));
        return new LossExpr.Local(value.Type, name, value is LossExpr.Local local ? "d " + local.Variable : name);
    }
}
