using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>What makes nanoFramework put a struct on its heap.</summary>
/// <param name="Location">Where.</param>
/// <param name="What">What, as the subject of a sentence.</param>
/// <param name="Fix">What to do, as a sentence without its full stop.</param>
internal sealed record StructCopy(Location Location, string What, string Fix);
