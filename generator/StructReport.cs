using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Approval;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator;

/// <summary>All that there is to say of one struct, whatever the others are; equal as long as nothing about the struct has changed.</summary>
/// <param name="Parsed">The struct, with its errors.</param>
/// <param name="Cost">What it costs; null if it has an error.</param>
/// <param name="Approval">What its file must equal; null if it needn't.</param>
/// <param name="Target">What its code is for.</param>
internal sealed record StructReport(ParseResult Parsed, StructCost? Cost, ApprovalCheck? Approval, Target Target)
{
    public static StructReport Create((ParseResult Parsed, GeneratedProject Project) input, CancellationToken cancellation)
    {
        (ParseResult parsed, GeneratedProject project) = input;
        GeneratedSource? source = parsed.Model is { } model ? project.Source(model) : null;
        return new StructReport(parsed, source?.Struct.Cost, ApprovalCheck.Find(parsed, source, project), project.Settings.Target);
    }

    /// <summary>Reports what is wrong with the struct, where its file differs from the approved text, and what it costs.</summary>
    public static void Write(SourceProductionContext output, StructReport report)
    {
        foreach (Diagnostic diagnostic in report.Diagnostics())
        {
            output.ReportDiagnostic(diagnostic);
        }
    }

    private IEnumerable<Diagnostic> Diagnostics() => StructDiagnostics.Find(Parsed, Target)
        .Concat(Approval?.Run() is { } difference ? [difference] : [])
        .Concat(Cost is null ? [] : StructNotes.Find(Parsed.Location, Cost, Target.Kind));
}
