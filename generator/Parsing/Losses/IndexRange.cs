using System;
using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Bounds for the values of an index.</summary>
/// <param name="Least">No value is less.</param>
/// <param name="Greatest">No value is greater.</param>
internal readonly record struct IndexRange(long Least, long Greatest)
{
    /// <param name="index">A calculation with <c>int</c>.</param>
    /// <param name="variables">The bounds of the variables of loops, by name.</param>
    /// <returns>Bounds, not always the closest; null where something else decides.</returns>
    public static IndexRange? Of(LossExpr index, IReadOnlyDictionary<string, IndexRange> variables) => index switch
    {
        LossExpr.Constant { Type: LossType.Int } known => new IndexRange((long)known.Value, (long)known.Value),
        LossExpr.Local local when variables.TryGetValue(local.Name, out IndexRange range) => range,
        LossExpr.Negate { Type: LossType.Int } negate when Of(negate.Operand, variables) is { } range => new IndexRange(-range.Greatest, -range.Least),
        LossExpr.Binary { Type: LossType.Int } binary when Of(binary.Left, variables) is { } left && Of(binary.Right, variables) is { } right =>
            Of(binary.Operator, left, right) is { Least: >= int.MinValue, Greatest: <= int.MaxValue } range ? range : null,
        _ => null,
    };

    private static IndexRange? Of(LossOperator binary, IndexRange left, IndexRange right) => binary switch
    {
        LossOperator.Add => new IndexRange(left.Least + right.Least, left.Greatest + right.Greatest),
        LossOperator.Subtract => new IndexRange(left.Least - right.Greatest, left.Greatest - right.Least),
        LossOperator.Multiply => Of(left.Least * right.Least, left.Least * right.Greatest, left.Greatest * right.Least, left.Greatest * right.Greatest),
        LossOperator.Divide when right.Least > 0 => Of(
            left.Least / right.Least, left.Least / right.Greatest, left.Greatest / right.Least, left.Greatest / right.Greatest),
        LossOperator.Remainder when right.Least > 0 && left.Least >= 0 => new IndexRange(0, Math.Min(left.Greatest, right.Greatest - 1)),
        _ => null,
    };

    private static IndexRange Of(long a, long b, long c, long d) =>
        new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
}
