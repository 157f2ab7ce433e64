using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>The assemblies that sources under test are compiled against.</summary>
internal static class References
{
    /// <summary>The framework and RmsProp.Embedded, as a user has them, and this assembly, whose interfaces drivers implement.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Find();

    private static ImmutableArray<MetadataReference> Find()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(RmsPropAttribute).Assembly.Location)
            .Append(typeof(References).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}
