using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Prints an expression of a loss as C#, with the fewest parentheses and casts that keep its operations.</summary>
/// <param name="target">What it is printed for.</param>
/// <param name="parameters">Where the parameters are.</param>
/// <param name="arrays">What the arrays of the parameters are called, by their path; one that is missing is read as a field.</param>
internal sealed class LossPrinter(Target target, OwnerReferences parameters, IReadOnlyDictionary<string, string> arrays)
{
    private enum Precedence
    {
        Conditional,
        Or,
        And,
        Equality,
        Relational,
        Additive,
        Multiplicative,
        Unary,
    }

    public string Print(LossExpr expression) => Print(expression, Precedence.Conditional);

    /// <summary>The terms of a sum, each from the second on with its sign in front.</summary>
    public IReadOnlyList<string> Terms(LossExpr expression)
    {
        var terms = new List<string>();
        while (expression is LossExpr.Binary { Operator: LossOperator.Add or LossOperator.Subtract } sum)
        {
            terms.Insert(0, $"{Symbol(sum.Operator)} {Operand(sum.Right, sum.Left, Precedence.Multiplicative)}");
            if (sum.Left is not LossExpr.Binary { Operator: LossOperator.Add or LossOperator.Subtract })
            {
                terms.Insert(0, Operand(sum.Left, sum.Right, Precedence.Additive));
            }

            expression = sum.Left;
        }

        return terms;
    }

    private string Print(LossExpr expression, Precedence atLeast)
    {
        switch (expression)
        {
            case LossExpr.Constant constant:
                return Literal(constant);
            case LossExpr.Local local:
                return local.Name;
            case LossExpr.Input input:
                return input.Name;
            case LossExpr.InputElement element:
                return $"{element.Name}[{Print(element.Index)}]";
            case LossExpr.Parameter parameter:
                return parameters.Place(parameter.Path);
            case LossExpr.ParameterElement element:
                string array = arrays.TryGetValue(element.Path, out string? name) ? name : parameters.Place(element.Path);
                return $"{array}[{Print(element.Index)}]";
            case LossExpr.Negate negate:
                string operand = Print(negate.Operand, Precedence.Unary);
                return negate.Type == LossType.Bool ? "!" + operand : "-" + Parenthesize(operand, operand[0] == '-');
            case LossExpr.Convert convert:
                return $"({convert.Type.Keyword()}){Print(convert.Operand, Precedence.Unary)}";
            case LossExpr.Call call:
                return $"{Target(call)}({string.Join(", ", call.Arguments.Select(Print))})";
            case LossExpr.Binary binary:
                Precedence own = Level(binary.Operator);
                string left = Operand(binary.Left, binary.Right, own);
                string right = Operand(binary.Right, binary.Left, own + 1);
                return Parenthesize($"{left} {Symbol(binary.Operator)} {right}", own < atLeast);
            case LossExpr.Select select:
                string condition = Print(select.Condition, Precedence.Or);
                string choice = $"{condition} ? {Print(select.WhenTrue, Precedence.Or)} : {Print(select.WhenFalse)}";
                return Parenthesize(choice, atLeast > Precedence.Conditional);
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    /// <summary>An operand without the cast that C# makes by itself because of the other one.</summary>
    private string Operand(LossExpr operand, LossExpr other, Precedence atLeast)
    {
        bool isImplied = operand is LossExpr.Convert widening
            && widening.Operand.Type != LossType.Bool
            && widening.Operand.Type < widening.Type
            && other is not LossExpr.Convert
            && other.Type == widening.Type;
        return isImplied ? Print(((LossExpr.Convert)operand).Operand, atLeast) : Print(operand, atLeast);
    }

    /// <summary>What is called. The platform's root throws on firmware with light math; the runtime's own has the same bits.</summary>
    private string Target(LossExpr.Call call) =>
        target.HasLightMath && call is { Function: LossFunction.Sqrt, Type: LossType.Float } ? TypeNames.FloatMath + ".PlainSqrt" : call.Target;

    private static string Literal(LossExpr.Constant constant) => constant.Type switch
    {
        LossType.Bool => constant.Value != 0 ? "true" : "false",
        LossType.Int => WholeNumber.Text((int)constant.Value),
        _ => FloatLiteral.Write(constant.Value, constant.Type.ToScalarType()),
    };

    private static string Parenthesize(string text, bool needed) => needed ? "(" + text + ")" : text;

    private static Precedence Level(LossOperator binary) => binary switch
    {
        LossOperator.Add or LossOperator.Subtract => Precedence.Additive,
        LossOperator.Multiply or LossOperator.Divide or LossOperator.Remainder => Precedence.Multiplicative,
        LossOperator.Equals or LossOperator.NotEquals => Precedence.Equality,
        LossOperator.ConditionalAnd => Precedence.And,
        LossOperator.ConditionalOr => Precedence.Or,
        _ => Precedence.Relational,
    };

    public static string Symbol(LossOperator binary) => binary switch
    {
        LossOperator.Add => "+",
        LossOperator.Subtract => "-",
        LossOperator.Multiply => "*",
        LossOperator.Divide => "/",
        LossOperator.Remainder => "%",
        LossOperator.LessThan => "<",
        LossOperator.LessThanOrEqual => "<=",
        LossOperator.GreaterThan => ">",
        LossOperator.GreaterThanOrEqual => ">=",
        LossOperator.Equals => "==",
        LossOperator.NotEquals => "!=",
        LossOperator.ConditionalAnd => "&&",
        LossOperator.ConditionalOr => "||",
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };
}
