namespace RmsProp.Embedded.IlVerifier.Rules;

/// <summary>Which code a rule is about.</summary>
internal enum RuleScope
{
    /// <summary>Hot methods and what they call, up to where an exception is certain.</summary>
    HotPaths,

    /// <summary>All code, as the device can't load or run it.</summary>
    Everywhere,
}
