using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator;

/// <summary>Placeholder of the pipeline.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RmsPropGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
