namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>What a piece of code does to a gradient.</summary>
internal enum GradientUse
{
    /// <summary>Nothing, or it follows the gradient.</summary>
    None,

    /// <summary>Adds to it.</summary>
    Adds,

    /// <summary>Clears it, or sets it anew.</summary>
    Clears,

    /// <summary>Something that can't be seen here.</summary>
    Unknown,
}
