using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>All that generated code takes from the compilation besides the structs.</summary>
/// <param name="HasMathF">Whether it has <c>System.MathF</c>.</param>
/// <param name="HasVectors">Whether it has vectors of all widths, and a language in which an <c>in</c> struct can be read as vectors.</param>
/// <param name="IsOptimized">Whether it is optimised.</param>
/// <param name="References">Its references. Compilations that differ in their files only share the array, so that it is not compared one by one.</param>
internal sealed record CompilationFacts(bool HasMathF, bool HasVectors, bool IsOptimized, ImmutableArray<MetadataReference> References)
{
    public static CompilationFacts Read(Compilation compilation, CancellationToken cancellation) => new(
        Has(compilation, "System.MathF"),
        compilation is CSharpCompilation { LanguageVersion: >= (LanguageVersion)1200 } && Has(compilation, "System.Runtime.Intrinsics.Vector512"),
        compilation.Options.OptimizationLevel == OptimizationLevel.Release,
        compilation.ExternalReferences);

    private static bool Has(Compilation compilation, string type) => compilation.GetTypeByMetadataName(type) is not null;
}
