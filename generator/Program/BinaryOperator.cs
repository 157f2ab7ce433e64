namespace RmsProp.Embedded.Generator.Program;

/// <summary>The operations of IEEE 754 that take two operands and round once.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
