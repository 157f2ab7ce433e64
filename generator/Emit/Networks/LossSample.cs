namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>What the loss of a sample is computed from.</summary>
/// <param name="Suffix">What the names of its locals end with.</param>
/// <param name="Outputs">The array of its outputs.</param>
/// <param name="Sums">The array of the last layer's sums; null where they aren't kept.</param>
/// <param name="Wanted">What an output should be.</param>
internal sealed record LossSample(string Suffix, string Outputs, string? Sums, string Wanted);
