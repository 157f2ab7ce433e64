namespace RmsProp.Embedded.Generator.Model;

/// <summary>All that the generated code's form takes from the compilation.</summary>
/// <param name="HasMathF">Whether it has <c>System.MathF</c>.</param>
/// <param name="HasVectors">Whether it has vectors of all widths, and a language in which an <c>in</c> struct can be read as vectors.</param>
internal sealed record FrameworkFacts(bool HasMathF, bool HasVectors);
