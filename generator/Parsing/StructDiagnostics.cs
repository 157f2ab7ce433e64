using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>All that is wrong with a struct: what parsing found, and what only its target can't take.</summary>
internal static class StructDiagnostics
{
    public static IEnumerable<Diagnostic> Find(ParseResult parsed, Target target)
    {
        IEnumerable<Diagnostic> warnings = target.Kind == TargetKind.Net ? [] : parsed.DeviceWarnings;
        return parsed.Diagnostics.Concat(warnings).Concat(RootsOfDouble(parsed, target)).Concat(TooManyLocals(parsed, target));
    }

    /// <summary>Light math has no root of <c>double</c>, and the runtime's own is of <c>float</c>.</summary>
    private static IEnumerable<Diagnostic> RootsOfDouble(ParseResult parsed, Target target)
    {
        if (!target.HasLightMath || parsed.Model is not { } model)
        {
            yield break;
        }

        if (ParameterField.Flatten(model.Fields).Any(field => field.Leaf is { IsTrained: true, Type: ScalarType.Double }))
        {
            yield return Diagnostic.Create(Descriptors.NoRootOfDouble, parsed.Location, model.Hierarchy.Type.Name);
        }

        foreach (LossMethod loss in model.Losses.Where(TakesRootOfDouble))
        {
            yield return Diagnostic.Create(LossDescriptors.NoRootOfDouble, parsed.Location, loss.Name);
        }
    }

    private static bool TakesRootOfDouble(LossMethod loss) => LossProgram.Expressions(loss.Body)
        .SelectMany(LossProgram.Parts)
        .Any(part => part is LossExpr.Call { Function: LossFunction.Sqrt, Type: LossType.Double });

    /// <summary>More locals than nanoFramework can count would go wrong without a word.</summary>
    private static IEnumerable<Diagnostic> TooManyLocals(ParseResult parsed, Target target)
    {
        if (target.Kind != TargetKind.NanoFramework || parsed.Model is not { Losses.Count: > 0 } model)
        {
            yield break;
        }

        TrainingProgram program = TrainingProgram.Build(model);
        foreach (LossMethod loss in model.Losses)
        {
            int count = LossLocals.Largest(model, program, loss, target);
            if (count > LossLocals.Most)
            {
                yield return Diagnostic.Create(LossDescriptors.TooManyLocals, parsed.Location, loss.Name, count, LossLocals.Most);
            }
        }
    }
}
