using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads what the code is generated for.</summary>
internal static class TargetParser
{
    private const string Property = "build_property.RmsPropTarget";
    private const string LightMathProperty = "build_property.RmsPropLightMath";

    /// <summary>The value of the MSBuild property <c>RmsPropTarget</c>; empty where the project doesn't set it.</summary>
    public static string ReadProperty(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(Property, out string? value) ? value.Trim() : "";

    /// <summary>Whether the project says, by the MSBuild property <c>RmsPropLightMath</c>, that its firmware has no square root.</summary>
    public static bool ReadLightMath(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(LightMathProperty, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the framework has single-precision mathematics.</summary>
    public static bool HasMathF(Compilation compilation) => compilation.GetTypeByMetadataName("System.MathF") is not null;

    public static bool IsKnown(string property) => property.Length == 0 || TryParse(property, out _);

    /// <summary>The target; an unknown one, which is an error of its own, counts as .NET.</summary>
    public static Target Parse(string property, bool hasMathF, bool hasLightMath)
    {
        TargetKind kind = TryParse(property, out TargetKind known) ? known : TargetKind.Net;
        return new Target(kind, hasMathF, kind == TargetKind.NanoFramework && hasLightMath);
    }

    private static bool TryParse(string property, out TargetKind kind)
    {
        foreach (TargetKind candidate in new[] { TargetKind.Net, TargetKind.NanoFramework, TargetKind.CortexM })
        {
            if (string.Equals(candidate.ToString(), property, StringComparison.OrdinalIgnoreCase))
            {
                kind = candidate;
                return true;
            }
        }

        kind = TargetKind.Net;
        return false;
    }
}
