namespace RmsProp.Embedded.Tests.Options;

/// <summary>The numbers of a library's RMSprop under test; what a library doesn't have is left alone.</summary>
internal sealed record LibraryOptions(double LearningRate, double Decay, double Epsilon)
{
    public double Momentum { get; init; }

    public bool Centered { get; init; }

    public bool Nesterov { get; init; }

    public bool BiasCorrection { get; init; }

    public double WeightDecay { get; init; }

    public double DecoupledWeightDecay { get; init; }

    public double InitialScale { get; init; }
}
