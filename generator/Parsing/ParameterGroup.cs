using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>The numbers that a set of fields shares, and where they are given.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="Owner">What bears the attribute, as messages name it.</param>
/// <param name="Arguments">The attribute's arguments.</param>
internal sealed record ParameterGroup(HyperParameters Numbers, string Owner, AttributeArguments Arguments);
