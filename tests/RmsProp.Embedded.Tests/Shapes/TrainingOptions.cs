using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>The arguments of <c>[RmsProp]</c> on a struct under test: names and defaults are the attribute's.</summary>
internal sealed record TrainingOptions
{
    private static readonly TrainingOptions Defaults = new();

    public double LearningRate { get; init; } = 0.01;

    public double Alpha { get; init; } = 0.99;

    public double Epsilon { get; init; } = 1e-8;

    public double WeightDecay { get; init; }

    public double Momentum { get; init; }

    public bool Centered { get; init; }

    public bool Maximize { get; init; }

    public NonFinite NonFinite { get; init; }

    public EpsilonPlacement EpsilonPlacement { get; init; }

    public CenteredVariance Variance { get; init; }

    public double InitialSquareAverage { get; init; }

    public bool LearningRateInMomentum { get; init; }

    public bool Nesterov { get; init; }

    public bool BiasCorrection { get; init; }

    public double DecoupledWeightDecay { get; init; }

    public int AccumulateSteps { get; init; } = 1;

    public double MaxStep { get; init; }

    public double ClipValue { get; init; }

    public double ClipNorm { get; init; }

    public double ClipGlobalNorm { get; init; }

    public bool RuntimeLearningRate { get; init; }

    public Schedule Schedule { get; init; }

    public int WarmupSteps { get; init; }

    public int ScheduleSteps { get; init; }

    public double ScheduleFactor { get; init; } = 0.1;

    public double SchedulePower { get; init; } = 1;

    public double ScheduleEnd { get; init; }

    public int Unroll { get; init; } = 16;

    /// <summary>The attribute as C#, with every argument that isn't the default.</summary>
    public string ToAttribute() => $"[RmsProp({string.Join(", ", Arguments())})]";

    /// <summary>A value as C#.</summary>
    public static string Literal(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        Enum member => $"{member.GetType().Name}.{member}",
        _ => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>The state that each of <paramref name="leaves"/> needs.</summary>
    public IEnumerable<Role> StateRoles(IEnumerable<Leaf> leaves)
    {
        bool keepsVariance = Centered && Variance == CenteredVariance.NonNegative;
        yield return keepsVariance ? Role.Variance : Role.SquareAverage;
        if (Centered)
        {
            yield return Role.GradientAverage;
        }

        if (leaves.Any(leaf => !leaf.Frozen && leaf.Options.Override(this).Momentum > 0))
        {
            yield return Role.MomentumBuffer;
        }

        if (AccumulateSteps > 1)
        {
            yield return Role.GradientSum;
        }
    }

    private IEnumerable<string> Arguments() =>
        from property in typeof(TrainingOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let value = property.GetValue(this)
        where !value.Equals(property.GetValue(Defaults))
        select $"{property.Name} = {Literal(value)}";
}
