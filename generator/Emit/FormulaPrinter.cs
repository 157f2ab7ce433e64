using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Prints an update with the letters and names of the literature, for the head of a generated file.</summary>
internal sealed class FormulaPrinter : ExpressionPrinter
{
    protected override string Constant(Expr.Constant constant) => constant.Symbol;

    protected override string Load(Quantity quantity) => quantity.Letter();

    protected override string Local(string name) => name;

    protected override string SquareRoot(string operand) => $"sqrt({operand})";

    protected override string Call(string function, string operand) => $"{function.ToLowerInvariant()}({operand})";
}
