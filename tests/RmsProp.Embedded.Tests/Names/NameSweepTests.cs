using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Options;
using Xunit;

namespace RmsProp.Embedded.Tests.Names;

/// <summary>
/// Whatever name the generated code gives to a parameter, a local or a member, the user may have it too: for the struct, for a field, for an input
/// and a local of a loss. Members that are in the way are refused.
/// </summary>
public sealed class NameSweepTests
{
    private static readonly HarnessOptions Project = HarnessOptions.Default with { AllowUnsafe = false };

    public static TheoryData<string> Targets => ["Net", "nanoFramework", "CortexM"];

    [Theory]
    [MemberData(nameof(Targets))]
    public void AStructMayHaveTheNameOfAnythingLocal(string target) => RequireCode(target, LocalNames(target), name => Source(name, "Gain", "raw", "error"));

    [Theory]
    [MemberData(nameof(Targets))]
    public void AFieldMayHaveTheNameOfAnythingLocal(string target) => RequireCode(target, LocalNames(target), name => Source("Model", name, "raw", "error"));

    [Theory]
    [MemberData(nameof(Targets))]
    public void AnInputMayHaveAnyName(string target) => RequireCode(target, AllNames(target), name => Source("Model", "Gain", name, "error"));

    [Theory]
    [MemberData(nameof(Targets))]
    public void ALocalOfALossMayHaveAnyName(string target) => RequireCode(target, AllNames(target), name => Source("Model", "Gain", "raw", name));

    [Fact]
    public void AStructOrAFieldNamedLikeAMemberIsRefused()
    {
        // Within its private class, a method is in nobody's way.
        string[] members = [.. MemberNames("Net").Except(VectorCodeNames).Except(["SquaredError"])];
        Assert.Contains("Start", members);
        Assert.Contains("ReadValues", members);
        foreach (string name in members)
        {
            Assert.NotEmpty(Run("Net", Source(name, "Gain", "raw", "error")).Diagnostics);
            Assert.NotEmpty(Run("Net", Source("Model", name, "raw", "error")).Diagnostics);
        }
    }

    private static void RequireCode(string target, IEnumerable<string> names, System.Func<string, string> source)
    {
        int count = 0;
        foreach (string name in names)
        {
            count++;
            GeneratorRun run = Run(target, source(name));
            Assert.True(run.Files.Length == 1, $"{name}: {string.Join("\n", run.Diagnostics)}");
            UncleanCompilationException.ThrowIfAny(run.Findings);
        }

        Assert.True(count > 40, $"{count} names are too few to be all.");
    }

    private static GeneratorRun Run(string target, string source) => GeneratorHarness.RunUnchecked(Project with { Target = target }, source);

    /// <summary>A struct whose code has every kind of local, without the compiler's warnings of the user's own names.</summary>
    private static string Source(string type, string field, string input, string local) => $$"""
        #pragma warning disable
        using RmsProp.Embedded;

        namespace Sample
        {
            [RmsProp({{EveryOption.Difference}})]
            public partial struct {{type}}
            {
                public float {{field}}, Bias;
                public double Scale;
                [Parameter(Length = 20)] public float[] Taps;

                [Loss]
                public static float SquaredError(in {{type}} p, float {{input}}, [Input(Length = 20)] float[] window)
                {
                    float {{local}} = p.{{field}} * {{input}} + p.Taps[1] * window[0] + (float)p.Scale;
                    if ({{local}} < 0f)
                    {
                        return p.Bias;
                    }

                    return {{local}} * {{local}};
                }
            }
        }
        """;

    private static string[] AllNames(string target) => [.. LocalNames(target).Concat(MemberNames(target)).Distinct()];

    /// <summary>The names of all parameters and variables in the generated code, and of the discard.</summary>
    private static string[] LocalNames(string target) =>
    [
        .. Nodes(target).SelectMany(node => node switch
        {
            ParameterSyntax parameter => [parameter.Identifier],
            VariableDeclaratorSyntax { Parent.Parent: not FieldDeclarationSyntax } variable => [variable.Identifier],
            SingleVariableDesignationSyntax variable => [variable.Identifier],
            _ => System.Array.Empty<SyntaxToken>(),
        })
            .Select(token => token.ValueText)
            .Append("_")
            .Except(["raw", "error", "window", "p"])
            .Distinct(),
    ];

    private static string[] MemberNames(string target) =>
    [
        .. Nodes(target).SelectMany(node => node switch
        {
            MethodDeclarationSyntax method => [method.Identifier],
            BaseTypeDeclarationSyntax type => [type.Identifier],
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: StructDeclarationSyntax { Identifier.ValueText: "Model" } } } field => [field.Identifier],
            _ => System.Array.Empty<SyntaxToken>(),
        })
            .Select(token => token.ValueText)
            .Where(name => name != "Model")
            .Distinct(),
    ];

    private static IEnumerable<string> VectorCodeNames => Nodes("Net").OfType<MethodDeclarationSyntax>()
        .Where(method => method.Parent is ClassDeclarationSyntax { Identifier.ValueText: "VectorCode" })
        .Select(method => method.Identifier.ValueText);

    private static IEnumerable<SyntaxNode> Nodes(string target)
    {
        GeneratorRun run = Run(target, Source("Model", "Gain", "raw", "error"));
        return Assert.Single(run.Files).SyntaxTree.GetRoot().DescendantNodes();
    }
}
