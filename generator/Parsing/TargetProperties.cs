using System;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>What a project says of its target in MSBuild properties.</summary>
/// <param name="Name"><c>RmsPropTarget</c>; empty where the project doesn't set it.</param>
/// <param name="HasLightMath"><c>RmsPropLightMath</c>: whether the firmware has no square root.</param>
internal sealed record TargetProperties(string Name, bool HasLightMath)
{
    public static TargetProperties Read(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => new(
        Value(options, "build_property.RmsPropTarget"),
        string.Equals(Value(options, "build_property.RmsPropLightMath"), "true", StringComparison.OrdinalIgnoreCase));

    private static string Value(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue(property, out string? value) ? value.Trim() : "";
}
