using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.Benchmarks.GeneratorSpeed;

/// <summary>
/// The least that a generator of this kind can do: it finds the annotated structs, looks at nothing but their names, and gives each the same file.
/// As after any generator, the compiler parses all files again after each edit; so they are as long as the real ones.
/// </summary>
/// <param name="text">What the file of every struct contains.</param>
internal sealed class EmptyTransform(string text) : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "RmsProp.Embedded.RmsPropAttribute", static (node, _) => node is TypeDeclarationSyntax, static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(found, (output, name) => output.AddSource(name + ".g.cs", text));
    }
}
