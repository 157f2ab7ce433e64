using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads what the code is generated for.</summary>
internal static class TargetParser
{
    /// <summary>Whether the framework has single-precision mathematics.</summary>
    public static bool HasMathF(Compilation compilation, CancellationToken cancellation) => compilation.GetTypeByMetadataName("System.MathF") is not null;

    /// <summary>The target; an unknown one, which is an error of its own, counts as .NET.</summary>
    public static Target Parse((TargetProperties Properties, bool HasMathF) source, CancellationToken cancellation)
    {
        (TargetProperties properties, bool hasMathF) = source;
        bool isKnown = TryParse(properties.Name, out TargetKind kind);
        return new Target(
            kind,
            hasMathF,
            kind == TargetKind.NanoFramework && properties.HasLightMath,
            isKnown ? null : properties.Name);
    }

    /// <summary>An error where the project has a struct but names a target that doesn't exist.</summary>
    public static IEnumerable<Diagnostic> FindErrors((Target Target, ImmutableArray<ParameterStruct> Models) source, CancellationToken cancellation)
    {
        if (source is { Target.UnknownName: { } name, Models.IsEmpty: false })
        {
            yield return Diagnostic.Create(Descriptors.UnknownTarget, Location.None, name);
        }
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
