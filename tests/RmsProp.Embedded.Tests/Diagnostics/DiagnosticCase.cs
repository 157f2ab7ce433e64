using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>A source with a mistake, and what the generator must say to it.</summary>
/// <param name="Name">The mistake, in Pascal case.</param>
/// <param name="Source">C# with markers (<see cref="MarkedSource"/>) where diagnostics are expected; no other may come.</param>
internal sealed record DiagnosticCase(string Name, string Source)
{
    /// <summary>Language version of the source.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The MSBuild property RmsPropTarget.</summary>
    public string Target { get; init; } = "Net";

    /// <summary>The MSBuild property RmsPropLightMath; null where a project doesn't set it.</summary>
    public string? LightMath { get; init; }

    /// <summary>Text, with markers, of the approved file for a struct that is called Model; null where there is no such file.</summary>
    public string? ApprovedText { get; init; }

    /// <summary>Ids of expected diagnostics that are about the project and have no place in a file.</summary>
    public ImmutableArray<string> WithoutPlace { get; init; } = [];
}
