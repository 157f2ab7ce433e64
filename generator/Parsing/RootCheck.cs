using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Refuses <c>double</c> where nothing can take its root: light math has none, and the runtime's own is of <c>float</c>.</summary>
internal static class RootCheck
{
    public static Diagnostic? Run(ParseResult parsed, Target target)
    {
        bool isRefused = target.HasLightMath
            && parsed.Model is { } model
            && ParameterField.Flatten(model.Fields).Any(field => field.Leaf is { IsTrained: true, Type: ScalarType.Double });
        return isRefused ? Diagnostic.Create(Descriptors.NoRootOfDouble, parsed.Location, parsed.Model!.Hierarchy.Type.Name) : null;
    }
}
