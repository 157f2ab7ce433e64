using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>All that the generator adds to the sources of the corpus is verified, and none of it violates a rule.</summary>
public sealed class CorpusTests
{
    /// <summary>
    /// What doesn't compile for the device, whose language is older and whose library smaller; and a generic struct, which it compiles and can't run.
    /// </summary>
    private static readonly string[] NotOnDevices =
    [
        "InPositionalRecord", "InRecord", "InRecordClass", "InRecordStruct", "LossOfBothTypes", "NestedFrameworkStruct", "NestedGenericStruct",
        "ObsoleteField", "RecordStruct", "VolatileField",
    ];

    /// <summary>What is generated for use before training starts, or after it has ended.</summary>
    private static readonly string[] NotHot = ["Allocate", "ImportPyTorch", "ExportPyTorch"];

    public static TheoryData<string> Names => [.. SourceCorpus.Names];

    public static TheoryData<string> NamesOnDevices => [.. SourceCorpus.All
        .Where(source => source.LowestVersion <= LanguageVersion.CSharp10 && !NotOnDevices.Contains(source.Name))
        .Select(source => source.Name)];

    public static TheoryData<string> NamesOnCortexM => [.. FieldSources.All.Concat(LossSources.All).Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void NetCodeKeepsToTheRules(string name)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, SourceCorpus.Named(name).Source);
        using AssemblySet assemblies = VerifiedSource.Open(run.Output, VerifierTarget.Net);
        IEnumerable<string> generated = run.Files
            .SelectMany(file => file.SyntaxTree.GetRoot().DescendantNodes())
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword) && !NotHot.Contains(method.Identifier.ValueText))
            .Select(method => $"{((TypeDeclarationSyntax)method.Parent!).Identifier.ValueText}.{method.Identifier.ValueText}");
        IEnumerable<MethodDefinition> hot = HotMethods.In(assemblies.InputTypes);

        Assert.NotEmpty(generated);
        Assert.Equal(generated.Order(StringComparer.Ordinal), hot.Select(method => $"{method.DeclaringType.Name}.{method.Name}").Order(StringComparer.Ordinal));
        Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.Net)));
    }

    [Theory]
    [MemberData(nameof(NamesOnDevices))]
    public void DeviceCodeKeepsToTheRules(string name) =>
        AssertClean(name, VerifierTarget.NanoFramework, VerifiedSource.Project(VerifierTarget.NanoFramework));

    [Fact]
    public void TheOthersAreNotForDevices() => Assert.All(
        NotOnDevices,
        name =>
        {
            GeneratorRun run = GeneratorHarness.RunUnchecked(VerifiedSource.Project(VerifierTarget.NanoFramework), SourceCorpus.Named(name).Source);
            Assert.True(
                run.Findings.Any() || VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)).Count > 0,
                $"{name} is for devices");
        });

    [Theory]
    [MemberData(nameof(NamesOnCortexM))]
    public void CortexMCodeKeepsToTheRules(string name) => AssertClean(name, VerifierTarget.CortexM, VerifiedSource.Project(VerifierTarget.CortexM));

    private static void AssertClean(string name, VerifierTarget target, HarnessOptions project)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(project, SourceCorpus.Named(name).Source);

        Assert.NotEmpty(run.Files);
        Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(target)));
    }
}
