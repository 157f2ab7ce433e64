using System.Collections.Generic;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>How many IL instructions one call of a method executes at most, short of an exception.</summary>
/// <param name="Own">In the method itself.</param>
/// <param name="Total">With the methods that it calls; one that the platform brings is a single instruction.</param>
/// <param name="Uncounted">
/// What could not be counted, and so makes both numbers a least: loops whose number of rounds isn't known, counted as one; calls of what isn't known;
/// recursion.
/// </param>
internal sealed record OpcodeCount(long Own, long Total, IReadOnlyList<string> Uncounted)
{
    public bool IsExact => Uncounted.Count == 0;
}
