using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>All that is wrong with a struct: what parsing found, and what only its target can't take.</summary>
internal static class StructDiagnostics
{
    public static IEnumerable<Diagnostic> Find((ParseResult Parsed, Target Target) source, CancellationToken cancellation)
    {
        (ParseResult parsed, Target target) = source;
        IEnumerable<Diagnostic> warnings = target.Kind == TargetKind.Net ? [] : parsed.DeviceWarnings;
        return parsed.Diagnostics.Concat(warnings).Concat(RootsOfDouble(parsed, target));
    }

    /// <summary>Light math has no root of <c>double</c>, and the runtime's own is of <c>float</c>.</summary>
    private static IEnumerable<Diagnostic> RootsOfDouble(ParseResult parsed, Target target)
    {
        if (target.HasLightMath
            && parsed.Model is { } model
            && ParameterField.Flatten(model.Fields).Any(field => field.Leaf is { IsTrained: true, Type: ScalarType.Double }))
        {
            yield return Diagnostic.Create(Descriptors.NoRootOfDouble, parsed.Location, model.Hierarchy.Type.Name);
        }
    }
}
