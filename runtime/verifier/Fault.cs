using RmsProp.Embedded.IlVerifier.Rules;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>A violation of a rule within a method.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, and at which instruction.</param>
internal sealed record Fault(Rule Rule, string Message);
