using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
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
    /// <summary>What the compiler says of names and types that there are not: the device's library is smaller.</summary>
    private static readonly string[] NotInTheLibrary = ["CS0103", "CS0117", "CS0234", "CS0246", "CS0518"];

    /// <summary>Which the device compiles, and can't run.</summary>
    private const string Generics = "NestedGenericStruct";

    /// <summary>Which needs a type that the device's library lacks, but only once its code is written.</summary>
    private const string Volatile = "VolatileField";

    /// <summary>What is generated for use before training starts, or after it has ended.</summary>
    private static readonly string[] NotHot = ["Allocate", "ImportPyTorch", "ExportPyTorch"];

    /// <summary>What a network's trainer calls and nobody else may.</summary>
    private static readonly string[] PrivateHot =
    [
        "TargetLoss", "LabelLoss", "Backward", "Learn", "AddGradient", "Average", "PredictSeveral", "TargetLosses", "LabelLosses", "Accepts", "AddPair", "AddSeveral",
    ];

    public static TheoryData<string> Names => [.. SourceCorpus.Names];

    public static TheoryData<string> NamesInOldLanguage => [.. SourceCorpus.All
        .Where(source => source.LowestVersion <= LanguageVersion.CSharp10 && source.Name is not (Generics or Volatile))
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
            .Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword)
                ? !NotHot.Contains(method.Identifier.ValueText)
                : PrivateHot.Contains(method.Identifier.ValueText))
            .Select(method => $"{((TypeDeclarationSyntax)method.Parent!).Identifier.ValueText}.{method.Identifier.ValueText}");
        IEnumerable<MethodDefinition> hot = HotMethods.In(assemblies.InputTypes);

        Assert.NotEmpty(generated);
        Assert.Equal(generated.Order(StringComparer.Ordinal), hot.Select(method => $"{method.DeclaringType.Name}.{method.Name}").Order(StringComparer.Ordinal));
        Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.Net)));
    }

    [Theory]
    [MemberData(nameof(NamesInOldLanguage))]
    public void DeviceCodeKeepsToTheRules(string name)
    {
        GeneratorRun run = RunForDevices(name);
        if (IsForDevices(run))
        {
            Assert.NotEmpty(run.Files);
            Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)));
        }
    }

    /// <summary>That the test above tests something.</summary>
    [Theory]
    [InlineData("ArraysAndScalars")]
    [InlineData("CenteredMomentum")]
    [InlineData("DeeplyNested")]
    [InlineData("LossWithEveryOption")]
    [InlineData("MixedTypesWithEveryOption")]
    public void TheseAreForDevices(string name) => Assert.True(IsForDevices(RunForDevices(name)));

    [Fact]
    public void GenericsOfTheUserAreFound() => Assert.Contains(
        "Sample.Pair`1: is generic [generics]",
        VerifiedSource.Verify(RunForDevices(Generics).Output, new VerifierOptions(VerifierTarget.NanoFramework)));

    [Theory]
    [MemberData(nameof(NamesOnCortexM))]
    public void CortexMCodeKeepsToTheRules(string name) => AssertClean(name, VerifierTarget.CortexM, VerifiedSource.Project(VerifierTarget.CortexM));

    private static GeneratorRun RunForDevices(string name) =>
        GeneratorHarness.RunUnchecked(VerifiedSource.Project(VerifierTarget.NanoFramework), SourceCorpus.Named(name).Source);

    private static bool IsForDevices(GeneratorRun run) => !run.Output.GetDiagnostics()
        .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && NotInTheLibrary.Contains(diagnostic.Id));

    private static void AssertClean(string name, VerifierTarget target, HarnessOptions project)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(project, SourceCorpus.Named(name).Source);

        Assert.NotEmpty(run.Files);
        Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(target)));
    }
}
