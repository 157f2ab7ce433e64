namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>A limit that generated code exceeds.</summary>
/// <param name="Excess">What there is too much of, and where.</param>
/// <param name="Most">How much is allowed.</param>
/// <param name="Fix">What to do about it.</param>
internal sealed record LimitFault(string Excess, int Most, string Fix);
