using System;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>
/// Prints an expression tree in infix notation with the fewest parentheses that keep its order. What stands at the leaves is the subclass's choice.
/// </summary>
internal abstract class ExpressionPrinter
{
    protected enum Precedence
    {
        Conditional,
        Comparison,
        Additive,
        Multiplicative,
        Unary,
    }

    public string Print(Expr expression) => Print(expression, Precedence.Conditional);

    protected abstract string Constant(Expr.Constant constant);

    protected abstract string Load(Quantity quantity);

    protected abstract string Local(string name);

    protected abstract string SquareRoot(string operand);

    protected abstract string Call(string function, string operand);

    protected virtual string Magnitude(Expr operand, Precedence atLeast) =>
        Selection(new Expr.SelectLess(operand, new Expr.Constant(0, "0"), -operand, operand), atLeast);

    /// <summary>Prints an operand of an arithmetic operation.</summary>
    protected virtual string Operand(Expr.Binary parent, Expr operand, Precedence atLeast) => Print(operand, atLeast);

    protected virtual string Negation(Expr operand)
    {
        string text = Print(operand, Precedence.Unary);
        return "-" + Parenthesize(text, text[0] == '-');
    }

    protected virtual string Selection(Expr.SelectLess select, Precedence atLeast)
    {
        string comparison = $"{Print(select.Left, Precedence.Additive)} < {Print(select.Right, Precedence.Additive)}";
        string choice = $"{comparison} ? {Print(select.WhenLess, Precedence.Comparison)} : {Print(select.Otherwise)}";
        return Parenthesize(choice, atLeast > Precedence.Conditional);
    }

    protected string Print(Expr expression, Precedence atLeast)
    {
        switch (expression)
        {
            case Expr.Constant constant:
                return Constant(constant);
            case Expr.Load load:
                return Load(load.Quantity);
            case Expr.Local local:
                return Local(local.Name);
            case Expr.SquareRoot root:
                return SquareRoot(Print(root.Operand));
            case Expr.Magnitude magnitude:
                return Magnitude(magnitude.Operand, atLeast);
            case Expr.Call call:
                return Call(call.Function, Print(call.Operand));
            case Expr.Negate negate:
                return Negation(negate.Operand);
            case Expr.Binary binary:
                Precedence own = binary.Operator is BinaryOperator.Add or BinaryOperator.Subtract
                    ? Precedence.Additive
                    : Precedence.Multiplicative;

                // Floating-point operations do not associate: a right operand of the same precedence keeps its parentheses.
                string infix = $"{Operand(binary, binary.Left, own)} {Symbol(binary.Operator)} {Operand(binary, binary.Right, own + 1)}";
                return Parenthesize(infix, own < atLeast);
            case Expr.SelectLess select:
                return Selection(select, atLeast);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private static string Parenthesize(string text, bool needed) => needed ? "(" + text + ")" : text;

    private static string Symbol(BinaryOperator binaryOperator) => binaryOperator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => throw new ArgumentOutOfRangeException(nameof(binaryOperator)),
    };
}
