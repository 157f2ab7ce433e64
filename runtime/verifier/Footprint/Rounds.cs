namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>How often a loop goes round.</summary>
/// <param name="Count">How many times a round ends with another.</param>
/// <param name="Test">The instruction that ends the loop.</param>
/// <param name="TestComesFirst">Whether it comes before the counter's step, so that the last round is one that does nothing else.</param>
internal sealed record Rounds(long Count, int Test, bool TestComesFirst);
