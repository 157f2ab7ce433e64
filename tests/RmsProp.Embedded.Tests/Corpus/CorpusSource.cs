using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>A source that uses one feature of the generator.</summary>
/// <param name="Name">The feature, in Pascal case.</param>
/// <param name="Source">C#, as a user writes it.</param>
internal sealed record CorpusSource(string Name, string Source)
{
    /// <summary>The lowest language version that <see cref="Source"/> compiles at; what is generated must not need a higher one.</summary>
    public LanguageVersion LowestVersion { get; init; } = LanguageVersion.CSharp7_3;

    /// <summary>What is generated for.</summary>
    public string Target { get; init; } = "Net";

    /// <summary>A project at the lowest language version.</summary>
    public HarnessOptions Project => HarnessOptions.Default with { LanguageVersion = LowestVersion, Target = Target };

    /// <summary>The same, with what the code takes in its header.</summary>
    public HarnessOptions MeasuredProject => Project with { Measure = "true" };
}
