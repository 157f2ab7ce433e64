using System.Globalization;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>The arguments of <c>[RmsProp]</c> on a struct under test.</summary>
internal sealed record TrainingOptions
{
    public double LearningRate { get; init; } = 0.01;

    public double Alpha { get; init; } = 0.99;

    public double Epsilon { get; init; } = 1e-8;

    public double WeightDecay { get; init; }

    public double Momentum { get; init; }

    public bool Centered { get; init; }

    public bool Maximize { get; init; }

    public NonFinite NonFinite { get; init; }

    public int Unroll { get; init; } = 16;

    /// <summary>The attribute as C#, with every argument.</summary>
    public string ToAttribute() => string.Create(
        CultureInfo.InvariantCulture,
        $"[RmsProp(LearningRate = {LearningRate:R}, Alpha = {Alpha:R}, Epsilon = {Epsilon:R}, WeightDecay = {WeightDecay:R}, "
        + $"Momentum = {Momentum:R}, Centered = {Literal(Centered)}, Maximize = {Literal(Maximize)}, NonFinite = NonFinite.{NonFinite}, "
        + $"Unroll = {Unroll})]");

    private static string Literal(bool value) => value ? "true" : "false";
}
