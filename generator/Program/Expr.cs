using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>
/// An expression over the quantities of one parameter: a closed tree. Every value in it has the type of that parameter, every operation rounds
/// once, and the shape of the tree is the order of the operations, which no writer may change.
/// </summary>
internal abstract record Expr
{
    /// <summary>What this operation works on; nothing at a leaf.</summary>
    public IEnumerable<Expr> Operands => this switch
    {
        Call call => [call.Operand],
        Negate negate => [negate.Operand],
        SquareRoot root => [root.Operand],
        Magnitude magnitude => [magnitude.Operand],
        Binary binary => [binary.Left, binary.Right],
        SelectLess select => [select.Left, select.Right, select.WhenLess, select.Otherwise],
        _ => [],
    };

    /// <summary>The leaves, from left to right.</summary>
    public IEnumerable<Expr> Leaves => Operands.Any() ? Operands.SelectMany(operand => operand.Leaves) : [this];

    public static Expr operator +(Expr left, Expr right) => new Binary(BinaryOperator.Add, left, right);

    public static Expr operator -(Expr left, Expr right) => new Binary(BinaryOperator.Subtract, left, right);

    public static Expr operator *(Expr left, Expr right) => new Binary(BinaryOperator.Multiply, left, right);

    public static Expr operator /(Expr left, Expr right) => new Binary(BinaryOperator.Divide, left, right);

    public static Expr operator -(Expr operand) => new Negate(operand);

    public static Expr Sqrt(Expr operand) => new SquareRoot(operand);

    /// <summary>Whether the value of a local is part of the expression.</summary>
    public static bool Mentions(Expr expression, string local) => expression.Leaves.Contains(new Local(local));

    /// <summary>Whether a square root is part of the expression.</summary>
    public static bool HasRoot(Expr expression) => expression is SquareRoot || expression.Operands.Any(HasRoot);

    /// <summary>The greater of the two, or NaN where <paramref name="value"/> is NaN, on every target.</summary>
    public static Expr AtLeast(Expr lowest, Expr value) => new SelectLess(value, lowest, lowest, value);

    /// <summary>The greater of the two; of NaN and a number the first.</summary>
    public static Expr Larger(Expr first, Expr second) => new SelectLess(first, second, second, first);

    /// <summary>The lesser of the two, or NaN where <paramref name="value"/> is NaN.</summary>
    public static Expr AtMost(Expr highest, Expr value) => new SelectLess(highest, value, highest, value);

    /// <summary>The same with another name for a local.</summary>
    public Expr Renamed(string from, string to) => this switch
    {
        Local local => local.Name == from ? new Local(to) : local,
        Negate negate => new Negate(negate.Operand.Renamed(from, to)),
        SquareRoot root => new SquareRoot(root.Operand.Renamed(from, to)),
        Magnitude magnitude => new Magnitude(magnitude.Operand.Renamed(from, to)),
        Call call => new Call(call.Function, call.Operand.Renamed(from, to)),
        Binary binary => new Binary(binary.Operator, binary.Left.Renamed(from, to), binary.Right.Renamed(from, to)),
        SelectLess select => new SelectLess(
            select.Left.Renamed(from, to), select.Right.Renamed(from, to), select.WhenLess.Renamed(from, to), select.Otherwise.Renamed(from, to)),
        _ => this,
    };

    /// <summary>A number folded in double and rounded once, when it is written as a literal.</summary>
    /// <param name="Value">The number before rounding.</param>
    /// <param name="Symbol">What stands for it in a formula.</param>
    internal sealed record Constant(double Value, string Symbol) : Expr;

    /// <summary>The value that a quantity has before the update, or after its <see cref="Statement.Store"/>.</summary>
    internal sealed record Load(Quantity Quantity) : Expr;

    /// <summary>The value of an earlier <see cref="Statement.Let"/>.</summary>
    internal sealed record Local(string Name) : Expr;

    /// <summary>A function of the runtime's <c>FloatMath</c>, of values of <c>float</c>.</summary>
    internal sealed record Call(string Function, Expr Operand) : Expr;

    internal sealed record Negate(Expr Operand) : Expr;

    internal sealed record SquareRoot(Expr Operand) : Expr;

    /// <summary>The magnitude, for comparisons: the sign of a zero or a NaN is any.</summary>
    internal sealed record Magnitude(Expr Operand) : Expr;

    internal sealed record Binary(BinaryOperator Operator, Expr Left, Expr Right) : Expr;

    /// <summary><c>Left &lt; Right ? WhenLess : Otherwise</c>, the one comparison that treats NaN alike on every target.</summary>
    internal sealed record SelectLess(Expr Left, Expr Right, Expr WhenLess, Expr Otherwise) : Expr;
}
