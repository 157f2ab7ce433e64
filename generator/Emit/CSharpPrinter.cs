using System;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Prints an expression as scalar C# of one type.</summary>
/// <param name="type">The type of every value.</param>
/// <param name="target">Decides how a root is written.</param>
/// <param name="load">Where each quantity is.</param>
/// <param name="local">What each local of the program is called.</param>
/// <param name="constant">What stands for a constant; null where that is its literal.</param>
internal sealed class CSharpPrinter(ScalarType type, Target target, Func<Quantity, string> load, Func<string, string> local, Func<Expr.Constant, string?>? constant = null)
    : ExpressionPrinter
{
    protected override string Constant(Expr.Constant value) => constant?.Invoke(value) ?? FloatLiteral.Write(value.Value, type);

    protected override string Load(Quantity quantity) => load(quantity);

    protected override string Local(string name) => local(name);

    // The root taken in double and rounded to float is the exact root in float, for every float.
    protected override string SquareRoot(string operand) => (type, target) switch
    {
        (ScalarType.Float, { HasLightMath: true }) => $"{TypeNames.FloatMath}.PlainSqrt({operand})",
        (ScalarType.Float, { HasMathF: true }) => $"global::System.MathF.Sqrt({operand})",
        (ScalarType.Float, _) => $"(float)global::System.Math.Sqrt({operand})",
        (_, _) => $"global::System.Math.Sqrt({operand})",
    };

    // .NET has an instruction for it, others a branch, which the signs of gradients make hard to foresee.
    protected override string Magnitude(Expr operand, Precedence atLeast) =>
        target.Kind == TargetKind.Net ? $"global::System.Math.Abs({Print(operand)})" : base.Magnitude(operand, atLeast);

    protected override string Call(string function, string operand) => $"{TypeNames.FloatMath}.{function}({operand})";
}
