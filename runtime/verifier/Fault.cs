using RmsProp.Embedded.Verifier.Rules;

namespace RmsProp.Embedded.Verifier;

/// <summary>A violation of a rule within a method.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, and at which instruction.</param>
internal sealed record Fault(Rule Rule, string Message);
