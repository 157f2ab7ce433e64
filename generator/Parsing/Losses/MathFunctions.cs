using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Recognises the functions whose derivative is known.</summary>
internal static class MathFunctions
{
    public const string FloatMath = "RmsProp.Embedded.FloatMath";

    private static readonly HashSet<string> Types = ["System.Math", "System.MathF", FloatMath];

    private static readonly Dictionary<string, LossFunction> Functions = new()
    {
        ["Sqrt"] = LossFunction.Sqrt,
        ["PlainSqrt"] = LossFunction.Sqrt,
        ["Exp"] = LossFunction.Exp,
        ["Log"] = LossFunction.Log,
        ["Tanh"] = LossFunction.Tanh,
        ["Sigmoid"] = LossFunction.Sigmoid,
        ["Softplus"] = LossFunction.Softplus,
        ["Sin"] = LossFunction.Sin,
        ["Cos"] = LossFunction.Cos,
        ["Atan"] = LossFunction.Atan,
        ["Pow"] = LossFunction.Pow,
        ["Abs"] = LossFunction.Abs,
        ["Min"] = LossFunction.Min,
        ["Max"] = LossFunction.Max,
        ["Clamp"] = LossFunction.Clamp,
    };

    /// <summary>Whether the method belongs to a class of mathematical functions.</summary>
    public static bool IsMath(IMethodSymbol method) => Types.Contains(method.ContainingType.ToDisplayString());

    /// <summary>The function, or null where it is none of those. <c>Log</c> with a base is another one.</summary>
    public static LossFunction? Find(IMethodSymbol method) =>
        Functions.TryGetValue(method.Name, out LossFunction function) && method.Parameters.Length == Arity(function) ? function : null;

    private static int Arity(LossFunction function) => function switch
    {
        LossFunction.Pow or LossFunction.Min or LossFunction.Max => 2,
        LossFunction.Clamp => 3,
        _ => 1,
    };
}
