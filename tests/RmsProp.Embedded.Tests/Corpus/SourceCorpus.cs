using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>
/// One source per feature. Snapshots, language versions, cultures and robustness are all tested on this list, so a new feature is added
/// here once.
/// </summary>
internal static class SourceCorpus
{
    private static readonly ImmutableDictionary<string, CorpusSource> ByName =
        new[] { OptionSources.All, FieldSources.All, DeclarationSources.All, ContainerSources.All, LossSources.All, NetworkSources.All }
            .SelectMany(sources => sources)
            .ToImmutableDictionary(source => source.Name);

    /// <summary>All names, sorted.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The sources, sorted by name.</summary>
    public static IEnumerable<CorpusSource> All => Names.Select(Named);

    /// <summary>The source of a feature.</summary>
    public static CorpusSource Named(string name) => ByName[name];
}
