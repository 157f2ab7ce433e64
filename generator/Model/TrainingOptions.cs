namespace RmsProp.Embedded.Generator.Model;

/// <summary>The options that hold for a struct as a whole.</summary>
/// <param name="Unroll">The longest array that is updated by a line per element.</param>
internal sealed record TrainingOptions(bool Centered, bool Maximize, NonFinite NonFinite, int Unroll)
{
    public static TrainingOptions Default { get; } = new(Centered: false, Maximize: false, NonFinite.Reject, Unroll: 16);
}
