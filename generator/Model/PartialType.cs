namespace RmsProp.Embedded.Generator.Model;

/// <summary>What it takes to declare another part of a type.</summary>
/// <param name="Keyword">For example <c>struct</c> or <c>record struct</c>.</param>
/// <param name="Name">The identifier, escaped where it is a keyword.</param>
internal sealed record PartialType(string Keyword, string Name);
