using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>Random options that don't contradict each other.</summary>
internal static class RandomOptions
{
    private static readonly Gen<bool> Coin = Gen.Elements(false, true);

    private static readonly Gen<bool> Rarely = Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static readonly Gen<double> AnyAlpha =
        Gen.OneOf(Gen.Elements(0.99, 0.9, 0.5, 0.3, 0.0), Gen.Choose(0, 1_000_000).Select(value => value / 1e6 * 0.999));

    /// <summary>PyTorch's options.</summary>
    private static readonly Gen<TrainingOptions> Basic =
        from learningRate in Gen.Elements(0.01, 0.001, 0.05, 1.0, 0.0)
        from alpha in AnyAlpha
        from epsilon in Gen.Elements(1e-8, 1e-3, 1e-12, 1.0)
        from weightDecay in Gen.Elements(0.0, 0.0, 0.01, 0.5)
        from momentum in Gen.Elements(0.0, 0.0, 0.9, 0.25)
        from centered in Coin
        from maximize in Coin
        from ignore in Rarely
        from unroll in Gen.Choose(0, 3)
        select new TrainingOptions
        {
            LearningRate = learningRate,
            Alpha = alpha,
            Epsilon = epsilon,
            WeightDecay = weightDecay,
            Momentum = momentum,
            Centered = centered,
            Maximize = maximize,
            NonFinite = ignore ? NonFinite.Ignore : NonFinite.Reject,
            Unroll = unroll,
        };

    /// <summary>All options.</summary>
    public static Gen<TrainingOptions> Any { get; } =
        from basic in Basic
        from other in WithOtherLibraries(basic)
        from limited in WithLimits(other)
        from scheduled in WithRate(limited)
        select scheduled;

    /// <summary>What a field overrides: most often nothing.</summary>
    public static Gen<FieldOptions> AnyGroup { get; } = Gen.Frequency(
        (4, Gen.Constant(FieldOptions.None)),
        (1, from learningRate in Gen.Elements<double?>(null, 0.5, 0.03)
            from alpha in Gen.Elements<double?>(null, 0.8, 0.2)
            from weightDecay in Gen.Elements<double?>(null, 0.0, 0.1)
            from momentum in Gen.Elements<double?>(null, 0.0, 0.5)
            from maxStep in Gen.Elements<double?>(null, 0.0, 0.02)
            select new FieldOptions
            {
                LearningRate = learningRate, Alpha = alpha, WeightDecay = weightDecay, Momentum = momentum, MaxStep = maxStep,
            }));

    /// <summary>A least and a greatest value: most often none.</summary>
    public static Gen<FieldOptions> AnyRange { get; } =
        from min in Gen.Elements<double?>(null, null, null, -0.5)
        from max in Gen.Elements<double?>(null, null, null, 0.5)
        select new FieldOptions { Min = min, Max = max };

    /// <summary>The options without those that need momentum, where every parameter's group has overridden it.</summary>
    public static TrainingOptions WithoutConflict(TrainingOptions options, StructShape shape)
    {
        bool usesMomentum = shape.Leaves.Any(leaf => !leaf.Frozen && leaf.Options.Override(options).Momentum > 0);
        return usesMomentum ? options : options with { LearningRateInMomentum = false, Nesterov = false };
    }

    private static Gen<TrainingOptions> WithOtherLibraries(TrainingOptions options) =>
        from inside in Rarely
        from nonNegative in Coin
        from initial in Gen.Elements(0.0, 0.0, 1.0)
        from rateInMomentum in Coin
        from nesterov in Coin
        from correction in Rarely
        from decay in Gen.Elements(0.0, 0.0, 0.1)
        let usesNonNegative = options.Centered && nonNegative
        select options with
        {
            EpsilonPlacement = inside ? EpsilonPlacement.InsideSquareRoot : EpsilonPlacement.OutsideSquareRoot,
            Variance = usesNonNegative ? CenteredVariance.NonNegative : CenteredVariance.Difference,
            InitialSquareAverage = initial,
            LearningRateInMomentum = options.Momentum > 0 && rateInMomentum,
            Nesterov = options.Momentum > 0 && nesterov,
            BiasCorrection = correction && !usesNonNegative,
            DecoupledWeightDecay = decay,
        };

    private static Gen<TrainingOptions> WithLimits(TrainingOptions options) =>
        from accumulate in Gen.Elements(1, 1, 3)
        from maxStep in Gen.Elements(0.0, 0.0, 0.05)
        from clipValue in Gen.Elements(0.0, 0.0, 0.5)
        from norm in Gen.Elements(0.0, 0.0, 0.7)
        from global in Coin
        select options with
        {
            AccumulateSteps = accumulate,
            MaxStep = maxStep,
            ClipValue = clipValue,
            ClipNorm = global ? 0 : norm,
            ClipGlobalNorm = global ? norm : 0,
        };

    private static Gen<TrainingOptions> WithRate(TrainingOptions options) =>
        from runtime in Rarely
        from schedule in Gen.Elements(
            Schedule.Constant, Schedule.Constant, Schedule.Constant, Schedule.Step, Schedule.Exponential, Schedule.Polynomial, Schedule.Cosine)
        from warmup in Gen.Elements(0, 0, 3)
        from steps in Gen.Choose(4, 12)
        from factor in Gen.Elements(0.1, 0.5, 0.99)
        from power in Gen.Elements(0.5, 1.0, 2.0, 3.0)
        from end in Gen.Elements(0.0, 0.25)
        let hasEnd = schedule is Schedule.Polynomial or Schedule.Cosine
        select runtime && options.LearningRate > 0
            ? options with { RuntimeLearningRate = true }
            : options with
            {
                Schedule = schedule,
                WarmupSteps = warmup,
                ScheduleSteps = hasEnd || schedule == Schedule.Step ? steps : 0,
                ScheduleFactor = schedule is Schedule.Step or Schedule.Exponential ? factor : 0.1,
                SchedulePower = schedule == Schedule.Polynomial ? power : 1,
                ScheduleEnd = hasEnd ? end : 0,
            };
}
