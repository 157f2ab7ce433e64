using System;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads what the code is generated for.</summary>
internal static class TargetParser
{
    /// <summary>The target; an unknown one, which is an error of its own, counts as .NET.</summary>
    public static Target Parse(CompilationFacts compilation, BuildProperties properties)
    {
        string name = properties.Text("RmsPropTarget");
        bool isKnown = TryParse(name, out TargetKind kind);
        return new Target(
            kind,
            compilation.HasMathF,
            kind == TargetKind.NanoFramework && properties.Boolean("RmsPropLightMath") == true,
            kind == TargetKind.Net && compilation.HasVectors,
            isKnown ? null : name);
    }

    private static bool TryParse(string name, out TargetKind kind)
    {
        kind = TargetKind.Net;
        foreach (TargetKind candidate in new[] { TargetKind.Net, TargetKind.NanoFramework, TargetKind.CortexM })
        {
            if (string.Equals(candidate.ToString(), name, StringComparison.OrdinalIgnoreCase))
            {
                kind = candidate;
                return true;
            }
        }

        return name.Length == 0;
    }
}
