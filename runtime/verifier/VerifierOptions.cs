using RmsProp.Embedded.IlVerifier.Calls;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>What is verified, and how.</summary>
/// <param name="Target">What the assemblies are for.</param>
internal sealed record VerifierOptions(VerifierTarget Target)
{
    /// <summary>Whether all methods that other assemblies can call are hot, instead of the generated and the marked ones.</summary>
    public bool AllPublic { get; init; }

    /// <summary>Members that hot paths may call although their code isn't followed.</summary>
    public ReviewedMembers Reviewed { get; init; } = ReviewedMembers.Default;
}
