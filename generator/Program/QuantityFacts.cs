using System;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>How each <see cref="Quantity"/> is called, in formulas and in prose.</summary>
internal static class QuantityFacts
{
    public static bool IsState(this Quantity quantity) => quantity >= Quantity.SquareAverage;

    /// <summary>The letter of the formula.</summary>
    public static string Letter(this Quantity quantity) => quantity switch
    {
        Quantity.Parameter => "w",
        Quantity.RawGradient or Quantity.Gradient => "g",
        Quantity.SquareAverage => "s",
        Quantity.Variance => "v",
        Quantity.GradientAverage => "m",
        Quantity.MomentumBuffer => "b",
        Quantity.GradientSum => "a",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    /// <summary>What a state quantity is, as a sentence for its documentation.</summary>
    public static string Description(this Quantity quantity) => quantity switch
    {
        Quantity.SquareAverage => "Exponential average of the squared gradient.",
        Quantity.Variance => "Exponentially weighted variance of the gradient; never negative.",
        Quantity.GradientAverage => "Exponential average of the gradient.",
        Quantity.MomentumBuffer => "What momentum keeps of the last movements.",
        Quantity.GradientSum => "Sum of the effective gradients since the last update.",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };
}
