using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>What came of one annotated struct. The pipeline splits it at once, since a diagnostic holds a location and changes with every edit.</summary>
/// <param name="Location">The struct's name in the source.</param>
/// <param name="Model">The struct, unless it has an error.</param>
/// <param name="Diagnostics">All its errors.</param>
/// <param name="DeviceWarnings">Warnings that concern every target but .NET.</param>
/// <param name="Approval">Where an approved text is asked for, or null.</param>
/// <param name="Sources">The files that were read down to the bodies of methods, or that a diagnostic points to.</param>
internal sealed record ParseResult(
    Location Location,
    ParameterStruct? Model,
    EquatableArray<Diagnostic> Diagnostics,
    EquatableArray<Diagnostic> DeviceWarnings,
    Location? Approval,
    EquatableArray<SyntaxTree> Sources)
{
    public static ParameterStruct? ToModel(ParseResult result, CancellationToken cancellation) => result.Model;
}
