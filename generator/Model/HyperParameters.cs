namespace RmsProp.Embedded.Generator.Model;

/// <summary>
/// The numbers of the update that a group of parameters may have for itself, named and defaulted as in <c>torch.optim.RMSprop</c>; not yet
/// rounded to the type of a parameter.
/// </summary>
/// <param name="MaxStep">The longest movement of a parameter in one step; 0 for no limit.</param>
internal sealed record HyperParameters(
    double LearningRate, double Alpha, double Epsilon, double WeightDecay, double Momentum, double MaxStep)
{
    public static HyperParameters Default { get; } =
        new(LearningRate: 0.01, Alpha: 0.99, Epsilon: 1e-8, WeightDecay: 0, Momentum: 0, MaxStep: 0);
}
