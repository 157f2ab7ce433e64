using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>
/// <c>1 - alpha^t</c>, the share of the averages that real gradients make up by now, for all parameters of a type with this alpha. It is itself an
/// exponential average, of ones, so zero is its valid start.
/// </summary>
/// <param name="Name">The local's name.</param>
/// <param name="Field">The field of the state that keeps it.</param>
/// <param name="Type">The type of those parameters.</param>
/// <param name="Alpha">Their alpha.</param>
internal sealed record SharedCorrection(string Name, string Field, ScalarType Type, double Alpha)
{
    /// <summary>The next value, from the last one in the field.</summary>
    public Expr Next => new Expr.Constant(Alpha, "alpha") * new Expr.Local(Field) + new Expr.Constant(1 - Alpha, "(1 - alpha)");
}
