namespace RmsProp.Embedded.Generator.Model;

/// <summary>The options that hold for a struct as a whole, named as in the runtime's attribute; limits that are 0 are off.</summary>
/// <param name="Unroll">The longest array that is updated by a line per element.</param>
internal sealed record TrainingOptions(
    bool Centered,
    bool Maximize,
    NonFinite NonFinite,
    int Unroll,
    EpsilonPlacement EpsilonPlacement,
    CenteredVariance Variance,
    double InitialSquareAverage,
    bool LearningRateInMomentum,
    bool Nesterov,
    bool BiasCorrection,
    double DecoupledWeightDecay,
    int AccumulateSteps,
    double ClipValue,
    double ClipNorm,
    double ClipGlobalNorm,
    bool RuntimeLearningRate,
    ScheduleOptions Schedule)
{
    public static TrainingOptions Default { get; } = new(
        Centered: false,
        Maximize: false,
        NonFinite.Reject,
        Unroll: 16,
        EpsilonPlacement.OutsideSquareRoot,
        CenteredVariance.Difference,
        InitialSquareAverage: 0,
        LearningRateInMomentum: false,
        Nesterov: false,
        BiasCorrection: false,
        DecoupledWeightDecay: 0,
        AccumulateSteps: 1,
        ClipValue: 0,
        ClipNorm: 0,
        ClipGlobalNorm: 0,
        RuntimeLearningRate: false,
        ScheduleOptions.Default);

    /// <summary>Whether zero is no valid start for all of the state.</summary>
    public bool NeedsStart => InitialSquareAverage != 0 || RuntimeLearningRate || Schedule.IsRecurrence;
}
