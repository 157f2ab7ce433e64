using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads what the code is generated for.</summary>
internal static class TargetParser
{
    /// <summary>What the framework and the language have to offer.</summary>
    public static FrameworkFacts ReadFramework(Compilation compilation, CancellationToken cancellation) => new(
        HasMathF: compilation.GetTypeByMetadataName("System.MathF") is not null,
        HasVectors: compilation is CSharpCompilation { LanguageVersion: >= (LanguageVersion)1200 }
            && compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512") is not null);

    /// <summary>The target; an unknown one, which is an error of its own, counts as .NET.</summary>
    public static Target Parse((TargetProperties Properties, FrameworkFacts Framework) source, CancellationToken cancellation)
    {
        (TargetProperties properties, FrameworkFacts framework) = source;
        bool isKnown = TryParse(properties.Name, out TargetKind kind);
        return new Target(
            kind,
            framework.HasMathF,
            kind == TargetKind.NanoFramework && properties.HasLightMath,
            kind == TargetKind.Net && framework.HasVectors,
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
