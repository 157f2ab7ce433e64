using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

[Collection(PackageTests.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("analyzers/dotnet/cs/RmsProp.Embedded.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/RmsProp.Embedded.Generator.dll")]
    [InlineData("build/RmsProp.Embedded.props")]
    [InlineData("build/RmsProp.Embedded.targets")]
    [InlineData("buildTransitive/RmsProp.Embedded.props")]
    [InlineData("buildTransitive/RmsProp.Embedded.targets")]
    [InlineData("lib/net8.0/RmsProp.Embedded.dll")]
    [InlineData("lib/net8.0/RmsProp.Embedded.xml")]
    [InlineData("lib/net10.0/RmsProp.Embedded.dll")]
    [InlineData("lib/net10.0/RmsProp.Embedded.xml")]
    [InlineData("lib/netnano1.0/RmsProp.Embedded.dll")]
    [InlineData("lib/netnano1.0/RmsProp.Embedded.xml")]
    public void HasTheFile(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.File);

        Assert.NotNull(package.GetEntry(path));
    }

    [Fact]
    public void HasNoOtherAssembly()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.File);

        Assert.All(
            package.Entries.Where(entry => entry.Name.EndsWith(".dll")),
            entry => Assert.Contains(entry.Name, new[] { "RmsProp.Embedded.dll", "RmsProp.Embedded.CodeFixes.dll", "RmsProp.Embedded.Generator.dll" }));
        Assert.Single(package.Entries, entry => entry.Name == "RmsProp.Embedded.Generator.dll");
        Assert.Single(package.Entries, entry => entry.Name == "RmsProp.Embedded.CodeFixes.dll");
    }

    [Fact]
    public void DependsOnNothing()
    {
        Assert.DoesNotContain(Metadata().Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Theory]
    [InlineData("id", "RmsProp.Embedded")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    public void IsDescribed(string element, string value)
    {
        Assert.Equal(value, Metadata().Elements().Single(child => child.Name.LocalName == element).Value);
    }

    [Fact]
    public void HasTheSameBytesWhenItIsMadeAgain()
    {
        Assert.Equal(File.ReadAllBytes(feed.File), File.ReadAllBytes(feed.PackAgain()));
    }

    private XElement Metadata()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.File);
        using Stream manifest = package.GetEntry("RmsProp.Embedded.nuspec")!.Open();
        return XDocument.Load(manifest).Root!.Elements().Single();
    }
}
