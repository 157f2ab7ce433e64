namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>What follows from a <see cref="LossOperator"/>.</summary>
internal static class LossOperatorFacts
{
    /// <summary>Whether the operator calculates with numbers.</summary>
    public static bool IsArithmetic(this LossOperator binary) => binary <= LossOperator.Remainder;

    public static bool IsLogical(this LossOperator binary) => binary >= LossOperator.ConditionalAnd;

    /// <summary>Whether the operands may change places without changing the result's bits.</summary>
    public static bool IsCommutative(this LossOperator binary) =>
        binary is LossOperator.Add or LossOperator.Multiply or LossOperator.Equals or LossOperator.NotEquals;
}
