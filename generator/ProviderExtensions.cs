using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator;

/// <summary>What the pipeline's chains say often.</summary>
internal static class ProviderExtensions
{
    /// <summary>The values without the nulls among them.</summary>
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;
}
