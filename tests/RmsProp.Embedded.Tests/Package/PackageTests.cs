using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>Tests that share one package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackedFeed>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Package";
}
