using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.Benchmarks.GeneratorSpeed;

/// <summary>The least that a generator of this kind can do: it finds the annotated structs, and forgets them.</summary>
internal sealed class EmptyTransform : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<int> found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "RmsProp.Embedded.RmsPropAttribute", static (node, _) => node is TypeDeclarationSyntax, static (_, _) => 0);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}
