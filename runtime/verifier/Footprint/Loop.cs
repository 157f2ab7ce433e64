using System.Collections.Generic;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>Instructions, by index, that are executed several times.</summary>
/// <param name="Header">Where the loop is entered and each round begins.</param>
/// <param name="Body">All of them, inner loops included.</param>
internal sealed record Loop(int Header, HashSet<int> Body)
{
    /// <summary>From which instructions another round begins.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>The innermost loop around it.</summary>
    public Loop? Outer { get; set; }
}
