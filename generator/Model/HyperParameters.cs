namespace RmsProp.Embedded.Generator.Model;

/// <summary>The numbers of the update, named and defaulted as in <c>torch.optim.RMSprop</c>; not yet rounded to the type of a parameter.</summary>
internal sealed record HyperParameters(double LearningRate, double Alpha, double Epsilon, double WeightDecay, double Momentum)
{
    public static HyperParameters Default { get; } = new(LearningRate: 0.01, Alpha: 0.99, Epsilon: 1e-8, WeightDecay: 0, Momentum: 0);
}
