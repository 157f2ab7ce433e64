using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>Works out what an update comes to when the gradient is 0, from the update itself.</summary>
internal sealed class ZeroGradient
{
    private static readonly Expr Zero = new Expr.Constant(0, "0");

    private readonly Dictionary<string, Expr> locals = [];
    private readonly List<Statement> stores = [];
    private Expr gradient = Zero;

    /// <summary>What is left to do; null where the parameter moves all the same, or something else happens than to the square average.</summary>
    /// <remarks>Other than by the update, a parameter of -0 stays -0 and doesn't become 0.</remarks>
    public static EquatableArray<Statement>? Residual(UpdateProgram update)
    {
        if (update.EffectiveGradient is not (Expr.Load or Expr.Negate) || update.Accumulate.Count > 0)
        {
            return null;
        }

        var zero = new ZeroGradient();
        foreach (Statement statement in update.Prepare.Concat(update.Body))
        {
            zero.Follow(statement);
        }

        return zero.stores.Count == 1 && zero.stores[0] is Statement.Store { Quantity: Quantity.SquareAverage } ? new EquatableArray<Statement>(zero.stores) : null;
    }

    /// <summary>What is left of the effective gradient: the weight decay, or 0.</summary>
    public static Expr Effective(UpdateProgram update) => new ZeroGradient().Simplify(update.EffectiveGradient);

    private void Follow(Statement statement)
    {
        Expr value = Simplify(statement.Value);
        switch (statement)
        {
            case Statement.Let let:
                locals[let.Name] = value;
                break;
            case Statement.Store { Quantity: Quantity.Gradient }:
                gradient = value;
                break;
            case Statement.Store store when value is not Expr.Load load || load.Quantity != store.Quantity:
                stores.Add(new Statement.Store(store.Quantity, value));
                break;
        }
    }

    /// <summary>The value with the gradient put in, and what a 0 makes superfluous left out; all other values are finite.</summary>
    private Expr Simplify(Expr expression)
    {
        switch (expression)
        {
            case Expr.Load { Quantity: Quantity.Gradient or Quantity.RawGradient }:
                return gradient;
            case Expr.Local local:
                return locals.TryGetValue(local.Name, out Expr? value) ? value : local;
            case Expr.Negate negate:
                Expr operand = Simplify(negate.Operand);
                return IsZero(operand) ? Zero : -operand;
            case Expr.SquareRoot root:
                return Expr.Sqrt(Simplify(root.Operand));
            case Expr.Binary binary:
                return Simplify(binary.Operator, Simplify(binary.Left), Simplify(binary.Right));
            case Expr.SelectLess select:
                return Simplify(Simplify(select.Left), Simplify(select.Right), Simplify(select.WhenLess), Simplify(select.Otherwise));
            default:
                return expression;
        }
    }

    private static Expr Simplify(BinaryOperator binary, Expr left, Expr right) => binary switch
    {
        BinaryOperator.Multiply when IsZero(left) || IsZero(right) => Zero,
        BinaryOperator.Divide when IsZero(left) => Zero,
        BinaryOperator.Add when IsZero(left) => right,
        BinaryOperator.Add or BinaryOperator.Subtract when IsZero(right) => left,
        _ => new Expr.Binary(binary, left, right),
    };

    private static Expr Simplify(Expr left, Expr right, Expr whenLess, Expr otherwise) => (left, right) switch
    {
        (Expr.Constant a, Expr.Constant b) => a.Value < b.Value ? whenLess : otherwise,
        _ => new Expr.SelectLess(left, right, whenLess, otherwise),
    };

    private static bool IsZero(Expr expression) => expression is Expr.Constant { Value: 0 };
}
