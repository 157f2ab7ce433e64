using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.Tests.Readme;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>What the package brings for compiler and editor is found and loaded by them.</summary>
[Collection(PackageTests.Name)]
public sealed partial class PackedAnalyzerTests : IDisposable
{
    private const string LearnsInALoop = """
        using RmsProp.Embedded;

        for (int i = 0; i < 9; i++)
        {
            var trainer = new Model.Trainer();
            trainer.Gradient.Gain = i;
            trainer.Step();
        }

        [RmsProp]
        public partial struct Model
        {
            public float Gain;
        }
        """;

    private readonly PackedFeed feed;
    private readonly AssemblyLoadContext context = new("Packed", isCollectible: true);
    private readonly string folder = Directory.CreateTempSubdirectory("packed").FullName;

    public PackedAnalyzerTests(PackedFeed feed)
    {
        this.feed = feed;
        ZipFile.ExtractToDirectory(feed.File, folder);
    }

    [Fact]
    public void TheCompilerFindsTheAnalyzers()
    {
        var reference = new AnalyzerFileReference(PathOf("RmsProp.Embedded.Generator.dll"), new Loader(context));

        Assert.Equal(
            ["GradientNotClearedAnalyzer", "StructCopyAnalyzer", "TrainerInLoopAnalyzer", "UntrainedNetworkAnalyzer"],
            reference.GetAnalyzers(LanguageNames.CSharp).Select(analyzer => analyzer.GetType().Name).Order());
        Assert.Single(reference.GetGenerators(LanguageNames.CSharp));
    }

    [Fact]
    public void ABuildReportsWhatTheyFind() => Assert.Contains(
        "Program.cs(5,19): error RMSP081", feed.CreateConsumer("Loop", LearnsInALoop).FailToBuild());

    [Fact]
    public void TheEditorFindsTheFixesThatTheReadmeNames()
    {
        IEnumerable<CodeFixProvider> fixes = context.LoadFromAssemblyPath(PathOf("RmsProp.Embedded.CodeFixes.dll")).GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { Languages: [LanguageNames.CSharp] })
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

        Assert.Equal(
            Identifier().Matches(FixedInReadme().Match(ReadmePage.Section("Diagnostics")).Value).Select(id => id.Value),
            fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order());
        Assert.All(fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
    }

    /// <summary>They load into the oldest editor that the generator loads into, whatever else that has.</summary>
    [Fact]
    public void TheFixesReferToRoslynAlone() => Assert.All(
        context.LoadFromAssemblyPath(PathOf("RmsProp.Embedded.CodeFixes.dll")).GetReferencedAssemblies(),
        reference => Assert.True(
            reference.Name is "netstandard" or "System.Collections.Immutable"
                || (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && reference.Version <= new Version(4, 8, 0, 0)),
            reference.FullName));

    public void Dispose()
    {
        context.Unload();
        Directory.Delete(folder, recursive: true);
    }

    private string PathOf(string file) => Path.Combine(folder, "analyzers", "dotnet", "cs", file);

    [GeneratedRegex(@"Editors offer to fix [^.]+\.")]
    private static partial Regex FixedInReadme();

    [GeneratedRegex("RMSP[0-9]{3}")]
    private static partial Regex Identifier();

    private sealed class Loader(AssemblyLoadContext context) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => context.LoadFromAssemblyPath(fullPath);
    }
}
