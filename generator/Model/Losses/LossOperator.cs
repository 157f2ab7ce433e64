namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>The operators of C# that a loss may use.</summary>
internal enum LossOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
    Equals,
    NotEquals,

    /// <summary><c>&amp;&amp;</c>: the right operand is evaluated only if the left one is true.</summary>
    ConditionalAnd,

    /// <summary><c>||</c>: the right operand is evaluated only if the left one is false.</summary>
    ConditionalOr,
}
