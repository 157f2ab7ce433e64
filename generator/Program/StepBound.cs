using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>How far an update can move a parameter, whatever accepted gradients it has had, and which learning rates keep that finite.</summary>
internal static class StepBound
{
    /// <summary>The largest movement, or momentum, that gradients below the bound can cause.</summary>
    public static double Largest(HyperParameters numbers, TrainingOptions options, ScalarType type) =>
        Math.Max(Direction(numbers, options, type), numbers.LearningRate * PerRate(numbers, options, type));

    /// <summary>
    /// The power of two that the struct's learning rate must be below for a group to stay finite, where the program sets the rate and the group's own
    /// is in proportion: at most the bound of gradients.
    /// </summary>
    public static double Rate(HyperParameters numbers, double learningRate, TrainingOptions options, ScalarType type)
    {
        double proportion = numbers.LearningRate / learningRate;
        double largest = type.MaxValue() / (proportion * PerRate(numbers, options, type));
        double bound = type.GradientBound();
        while (bound > largest)
        {
            bound /= 2;
        }

        return bound;
    }

    /// <summary>The same for all parameters of a type.</summary>
    public static double Rate(IEnumerable<Slot> slots, double learningRate, TrainingOptions options, ScalarType type) =>
        slots.Where(slot => slot.Type == type).Min(slot => Rate(slot.Numbers, learningRate, options, type));

    /// <summary>The movement for each unit of the learning rate, wherever it is applied.</summary>
    private static double PerRate(HyperParameters numbers, TrainingOptions options, ScalarType type) =>
        Math.Max(Direction(numbers, options, type), type.GradientBound());

    /// <summary>The gradient, normalised, with all the momentum that it can have.</summary>
    private static double Direction(HyperParameters numbers, TrainingOptions options, ScalarType type)
    {
        double leastDenominator = options.EpsilonPlacement == EpsilonPlacement.InsideSquareRoot
            ? Math.Sqrt(type.Round(numbers.Epsilon))
            : type.Round(numbers.Epsilon);

        // A centred variance may be 0 whatever the gradient; without centring, the square average holds the gradient itself.
        double normalized = options.Centered
            ? type.GradientBound() / leastDenominator
            : 1 / Math.Sqrt(1 - type.Round(numbers.Alpha));
        return 2 * normalized / (1 - type.Round(numbers.Momentum));
    }
}
