using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Prints an expression as C# on vectors of one width, with the bits of the scalar code in every element.</summary>
/// <param name="type">The type of the elements.</param>
/// <param name="vector">The static class of that width, for example <c>Vector256</c>.</param>
/// <param name="roots">The static class with the function that finds roots.</param>
/// <param name="vectors">The locals that are vectors; the others are numbers.</param>
internal sealed class VectorPrinter(ScalarType type, string vector, string roots, ICollection<string> vectors) : ExpressionPrinter
{
    /// <summary>The one function that takes vectors too.</summary>
    private const string Exponential = "Exp";

    /// <summary>Whether there are vectors of all that an expression calls.</summary>
    public static bool CanPrint(Expr expression) => expression is not Expr.Call { Function: not Exponential } && expression.Operands.All(CanPrint);

    /// <summary>Prints a value that must be a vector.</summary>
    public string PrintVector(Expr expression) => IsNumber(expression) ? $"{vector}.Create({Print(expression)})" : Print(expression);

    protected override string Constant(Expr.Constant constant) => FloatLiteral.Write(constant.Value, type);

    protected override string Load(Quantity quantity) => quantity.Letter();

    protected override string Local(string name) => name;

    protected override string SquareRoot(string operand) => $"{roots}.Sqrt({operand})";

    protected override string Call(string function, string operand) => $"{TypeNames.Runtime}VectorMath.{function}({operand})";

    /// <summary>A vector may be multiplied by a number; in every other operation the number becomes a vector first.</summary>
    protected override string Operand(Expr.Binary parent, Expr operand, Precedence atLeast) =>
        parent.Operator == BinaryOperator.Multiply || IsNumber(parent) || !IsNumber(operand)
            ? Print(operand, atLeast)
            : PrintVector(operand);

    /// <summary>The sign is flipped, as the scalar operation does it, in zeros too.</summary>
    protected override string Negation(Expr operand) =>
        IsNumber(operand) ? base.Negation(operand) : $"({Print(operand, Precedence.Unary)} ^ {vector}.Create(-{FloatLiteral.Write(0, type)}))";

    /// <summary>A comparison with NaN is false, as in scalar code.</summary>
    protected override string Selection(Expr.SelectLess select, Precedence atLeast)
    {
        string comparison = $"{vector}.LessThan({PrintVector(select.Left)}, {PrintVector(select.Right)})";
        return $"{vector}.ConditionalSelect({comparison}, {PrintVector(select.WhenLess)}, {PrintVector(select.Otherwise)})";
    }

    private bool IsNumber(Expr expression) => expression.Leaves.All(leaf => leaf switch
    {
        Expr.Constant => true,
        Expr.Local local => !vectors.Contains(local.Name),
        _ => false,
    });
}
