using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Translates types and operators.</summary>
internal static class OperatorParser
{
    public static LossType? Type(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Boolean => LossType.Bool,
        SpecialType.System_Int32 => LossType.Int,
        SpecialType.System_Single => LossType.Float,
        SpecialType.System_Double => LossType.Double,
        _ => null,
    };

    /// <summary>The operator, or null where a loss can't use it on this type.</summary>
    public static LossOperator? Operator(BinaryOperatorKind kind, LossType operands) => (kind, operands) switch
    {
        (BinaryOperatorKind.Add, not LossType.Bool) => LossOperator.Add,
        (BinaryOperatorKind.Subtract, not LossType.Bool) => LossOperator.Subtract,
        (BinaryOperatorKind.Multiply, not LossType.Bool) => LossOperator.Multiply,
        (BinaryOperatorKind.Divide, not LossType.Bool) => LossOperator.Divide,
        (BinaryOperatorKind.Remainder, LossType.Int) => LossOperator.Remainder,
        (BinaryOperatorKind.LessThan, not LossType.Bool) => LossOperator.LessThan,
        (BinaryOperatorKind.LessThanOrEqual, not LossType.Bool) => LossOperator.LessThanOrEqual,
        (BinaryOperatorKind.GreaterThan, not LossType.Bool) => LossOperator.GreaterThan,
        (BinaryOperatorKind.GreaterThanOrEqual, not LossType.Bool) => LossOperator.GreaterThanOrEqual,
        (BinaryOperatorKind.Equals, _) => LossOperator.Equals,
        (BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr, LossType.Bool) => LossOperator.NotEquals,
        (BinaryOperatorKind.NotEquals, _) => LossOperator.NotEquals,
        (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, LossType.Bool) => LossOperator.ConditionalAnd,
        (BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, LossType.Bool) => LossOperator.ConditionalOr,
        _ => null,
    };
}
