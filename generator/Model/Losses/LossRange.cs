namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>The values of a loop's index.</summary>
/// <param name="First">The value in the first round.</param>
/// <param name="Step">What each round adds; not 0.</param>
/// <param name="Count">The number of rounds, 1 or more.</param>
internal sealed record LossRange(int First, int Step, int Count)
{
    /// <summary>The value in the last round.</summary>
    public int Last => First + Step * (Count - 1);

    /// <summary>The same values from the last to the first.</summary>
    public LossRange Reversed => new(Last, -Step, Count);
}
