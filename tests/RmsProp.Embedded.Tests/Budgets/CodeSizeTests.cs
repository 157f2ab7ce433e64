using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Footprint;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using RmsProp.Embedded.Tests.Proofs;
using Xunit;

namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>The IL that a generated file's header names is what the verifier measures on the compiled project.</summary>
public sealed partial class CodeSizeTests
{
    public static TheoryData<string> Names => [.. SourceCorpus.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsWhatTheVerifierMeasures(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        AssertEqual(GeneratorHarness.RunUnchecked(source.MeasuredProject, source.Source), source.Target);

        // In a new language most code for .NET is the same; some of it has vectors.
        HarnessOptions latest = source.Project with { LanguageVersion = LanguageVersion.Latest };
        if (Texts(GeneratorHarness.RunUnchecked(latest, source.Source)).Any(text => text.Contains(".Vector512", StringComparison.Ordinal)))
        {
            AssertEqual(GeneratorHarness.RunUnchecked(latest with { Measure = "true" }, source.Source), source.Target);
        }
    }

    private static IEnumerable<string> Texts(GeneratorRun run) => run.Files.Select(file => file.SourceText.ToString());

    [Fact]
    public void IsWhatTheVerifierMeasuresOnTheSampleForDevices()
    {
        using AssemblySet assemblies = AssemblySet.Open([NanoFrameworkFiles.Path(NanoFrameworkFiles.Sample)], [], VerifierTarget.NanoFramework);

        AssertEqual(NanoFrameworkFiles.GeneratedForSample(), assemblies);
    }

    private static void AssertEqual(GeneratorRun run, string target)
    {
        using AssemblySet assemblies = VerifiedSource.Open(run.Output, Enum.Parse<VerifierTarget>(target, ignoreCase: true));
        AssertEqual(Texts(run), assemblies);
    }

    private static void AssertEqual(IEnumerable<string> texts, AssemblySet assemblies)
    {
        IEnumerable<string> named = texts.SelectMany(text => Rows().Matches(text)).Select(row => Regex.Replace(row.Value, " +", " "));
        IEnumerable<string> measured = FootprintReader.Read(assemblies, VerifierTarget.Net).SelectMany(Measured);

        Assert.NotEmpty(named);
        Assert.Equal(string.Join("\n", measured.Order(StringComparer.Ordinal)), string.Join("\n", named.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Net", null, null, false)]
    [InlineData("Net", "true", null, true)]
    [InlineData("Net", null, "100000", true)]
    [InlineData("Net", "false", "100000", false)]
    [InlineData("CortexM", null, null, true)]
    [InlineData("CortexM", "false", null, false)]
    [InlineData("nanoFramework", null, null, true)]
    public void IsMeasuredForDevicesAndWhereItIsWanted(string target, string? measure, string? budget, bool isMeasured)
    {
        HarnessOptions project = HarnessOptions.Default with { Target = target, Measure = measure, FlashBudget = budget };

        GeneratorRun run = GeneratorHarness.RunUnchecked(project, "[RmsProp.Embedded.RmsProp] public partial struct Model { public float Gain; }");

        Assert.Equal(isMeasured, run.SingleFile.Contains("//   IL, optimised "));
        Assert.Equal(isMeasured, run.Notes.Single(note => note.Id == "RMSP037").GetMessage(CultureInfo.InvariantCulture).Contains("Step "));
    }

    private static IEnumerable<string> Measured(StructFootprint footprint) => footprint.Members
        .Where(member => Hot().IsMatch(member.Name))
        .Select(member => $"// {member.Method.Name} {member.CodeBytes} {member.Method.Body.Instructions.Count}")
        .Append($"// all members {footprint.CodeBytes}");

    [GeneratedRegex(@"^//   (all members +\d+|(?!all members)\w+ +\d+ +\d+(?=\n))", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"^(Step|Add\w*Gradient|Train\w+|Predict|TargetLoss|LabelLoss|Backward|Learn|Average)(\(|$)")]
    private static partial Regex Hot();
}
