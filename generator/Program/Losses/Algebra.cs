using System;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>
/// Builds the arithmetic of gradients, simplified where that changes no value: factors of 1 vanish, signs move outwards, constants of a product
/// are folded. The loss itself is never built with it: that keeps the user's operations.
/// </summary>
internal static class Algebra
{
    public static LossExpr Add(LossExpr left, LossExpr right) => (left, right) switch
    {
        (_, LossExpr.Negate negate) => Binary(LossOperator.Subtract, left, negate.Operand),
        (LossExpr.Negate negate, _) => Binary(LossOperator.Subtract, right, negate.Operand),
        _ => Binary(LossOperator.Add, left, right),
    };

    public static LossExpr Subtract(LossExpr left, LossExpr right) =>
        right is LossExpr.Negate negate ? Add(left, negate.Operand) : Binary(LossOperator.Subtract, left, right);

    public static LossExpr Multiply(LossExpr left, LossExpr right) => (left, right) switch
    {
        _ when IsNumber(left, 1) => right,
        _ when IsNumber(right, 1) => left,
        _ when IsNumber(left, -1) => Negate(right),
        _ when IsNumber(right, -1) => Negate(left),
        (LossExpr.Constant first, LossExpr.Constant second) => LossExpr.Number(first.Type, first.Value * second.Value),
        (LossExpr.Negate negate, _) => Negate(Multiply(negate.Operand, right)),
        (_, LossExpr.Negate negate) => Negate(Multiply(left, negate.Operand)),
        _ => Binary(LossOperator.Multiply, left, right),
    };

    public static LossExpr Divide(LossExpr left, LossExpr right) => (left, right) switch
    {
        _ when IsNumber(right, 1) => left,
        (LossExpr.Negate negate, _) => Negate(Divide(negate.Operand, right)),
        (_, LossExpr.Negate negate) => Negate(Divide(left, negate.Operand)),
        _ => Binary(LossOperator.Divide, left, right),
    };

    /// <summary>A division that the loss doesn't contain: infinity where the divisor is 0, on targets too where that would be an exception.</summary>
    public static LossExpr SafeDivide(LossExpr left, LossExpr right) => new LossExpr.Select(
        left.Type,
        new LossExpr.Binary(LossType.Bool, LossOperator.Equals, right, LossExpr.Number(right.Type, 0)),
        LossExpr.Number(left.Type, double.PositiveInfinity),
        Divide(left, right));

    public static LossExpr Negate(LossExpr operand) => operand switch
    {
        LossExpr.Negate negate => negate.Operand,
        LossExpr.Constant constant => LossExpr.Number(constant.Type, -constant.Value),
        _ => new LossExpr.Negate(operand),
    };

    public static LossExpr Convert(LossType type, LossExpr operand) => operand switch
    {
        _ when operand.Type == type => operand,
        LossExpr.Constant constant => LossExpr.Number(type, constant.Value),
        LossExpr.Negate negate => Negate(Convert(type, negate.Operand)),
        _ => new LossExpr.Convert(type, operand),
    };

    public static LossExpr One(LossType type) => LossExpr.Number(type, 1);

    public static LossExpr Zero(LossType type) => LossExpr.Number(type, 0);

    public static LossExpr IsLess(LossExpr left, LossExpr right) => new LossExpr.Binary(LossType.Bool, LossOperator.LessThan, left, right);

    public static LossExpr IsZero(LossExpr value) => new LossExpr.Binary(LossType.Bool, LossOperator.Equals, value, Zero(value.Type));

    public static LossExpr Select(LossExpr condition, LossExpr whenTrue, LossExpr whenFalse) =>
        new LossExpr.Select(whenTrue.Type, condition, whenTrue, whenFalse);

    public static bool IsNumber(LossExpr expression, double value) => expression is LossExpr.Constant constant && constant.Value == value;

    private static LossExpr Binary(LossOperator binary, LossExpr left, LossExpr right) => left.Type == right.Type
        ? new LossExpr.Binary(left.Type, binary, left, right)
        : throw new ArgumentException($"{left.Type} {binary} {right.Type}", nameof(right));
}
