namespace RmsProp.Embedded.CortexM.Headers;

/// <summary>A method that C may call.</summary>
/// <param name="Symbol">The compiler's name for it.</param>
/// <param name="Name">Its name in C, and in the object.</param>
/// <param name="Declaration">As the header has it.</param>
internal sealed record CFunction(string Symbol, string Name, string Declaration);
