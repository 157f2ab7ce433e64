using System.Collections.Generic;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>What has been verified and found.</summary>
/// <param name="HotMethods">How many hot methods there are.</param>
/// <param name="Methods">How many methods they reach, themselves among them.</param>
/// <param name="Findings">By hot method, then by the order in which execution comes to them; at the end those that are on no hot path.</param>
internal sealed record VerifierReport(int HotMethods, int Methods, IReadOnlyList<Finding> Findings);
