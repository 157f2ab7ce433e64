using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>What <c>[Parameter]</c> says of a field besides a length; null where it says nothing.</summary>
internal sealed record FieldOptions
{
    /// <summary>Says nothing.</summary>
    public static FieldOptions None { get; } = new();

    public double? LearningRate { get; init; }

    public double? Alpha { get; init; }

    public double? Epsilon { get; init; }

    public double? WeightDecay { get; init; }

    public double? Momentum { get; init; }

    public double? MaxStep { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>The arguments of the attribute as C#.</summary>
    public IEnumerable<string> ToArguments() =>
        from property in typeof(FieldOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let value = property.GetValue(this)
        where value is not null
        select $"{property.Name} = {TrainingOptions.Literal(value)}";

    /// <summary>What holds for a field in a struct that has options of its own: the inner overrides the outer.</summary>
    public FieldOptions Within(FieldOptions outer) => new()
    {
        LearningRate = LearningRate ?? outer.LearningRate,
        Alpha = Alpha ?? outer.Alpha,
        Epsilon = Epsilon ?? outer.Epsilon,
        WeightDecay = WeightDecay ?? outer.WeightDecay,
        Momentum = Momentum ?? outer.Momentum,
        MaxStep = MaxStep ?? outer.MaxStep,
        Min = Min,
        Max = Max,
    };

    /// <summary>What holds for the parameters of the field.</summary>
    public TrainingOptions Override(TrainingOptions options) => options with
    {
        LearningRate = LearningRate ?? options.LearningRate,
        Alpha = Alpha ?? options.Alpha,
        Epsilon = Epsilon ?? options.Epsilon,
        WeightDecay = WeightDecay ?? options.WeightDecay,
        Momentum = Momentum ?? options.Momentum,
        MaxStep = MaxStep ?? options.MaxStep,
    };
}
