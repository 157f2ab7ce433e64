using System;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Calculates what must be known at compile time: whole numbers and conditions. Floating-point arithmetic is left as it is written.</summary>
internal static class ConstantFolding
{
    /// <exception cref="OverflowException">The result is no int.</exception>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static LossExpr Binary(LossType type, LossOperator binary, LossExpr left, LossExpr right) => (binary, left, right) switch
    {
        (LossOperator.ConditionalAnd, LossExpr.Constant known, _) => known.Value != 0 ? right : left,
        (LossOperator.ConditionalOr, LossExpr.Constant known, _) => known.Value != 0 ? left : right,
        (LossOperator.ConditionalAnd, _, LossExpr.Constant known) => known.Value != 0 ? left : right,
        (LossOperator.ConditionalOr, _, LossExpr.Constant known) => known.Value != 0 ? right : left,
        (_, LossExpr.Constant first, LossExpr.Constant second) when type == LossType.Int =>
            LossExpr.Whole(Calculate(binary, (int)first.Value, (int)second.Value)),
        (_, LossExpr.Constant first, LossExpr.Constant second) when type == LossType.Bool =>
            LossExpr.Truth(Compare(binary, first.Value, second.Value)),
        _ => new LossExpr.Binary(type, binary, left, right),
    };

    public static LossExpr Negate(LossExpr operand) => operand switch
    {
        LossExpr.Constant { Type: LossType.Bool } known => LossExpr.Truth(known.Value == 0),
        LossExpr.Constant { Type: LossType.Int } known => LossExpr.Whole(checked(-(int)known.Value)),
        _ => new LossExpr.Negate(operand),
    };

    public static LossExpr Convert(LossType type, LossExpr operand) => operand switch
    {
        _ when operand.Type == type => operand,
        LossExpr.Constant known when type == LossType.Int => LossExpr.Whole(checked((int)known.Value)),
        LossExpr.Constant known => LossExpr.Number(type, known.Value),
        _ => new LossExpr.Convert(type, operand),
    };

    private static int Calculate(LossOperator binary, int left, int right) => binary switch
    {
        LossOperator.Add => checked(left + right),
        LossOperator.Subtract => checked(left - right),
        LossOperator.Multiply => checked(left * right),
        LossOperator.Divide => left / right,
        LossOperator.Remainder => left % right,
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };

    private static bool Compare(LossOperator binary, double left, double right) => binary switch
    {
        LossOperator.LessThan => left < right,
        LossOperator.LessThanOrEqual => left <= right,
        LossOperator.GreaterThan => left > right,
        LossOperator.GreaterThanOrEqual => left >= right,
        LossOperator.Equals => left == right,
        LossOperator.NotEquals => left != right,
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };
}
