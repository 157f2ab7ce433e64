using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Diagnostics;

/// <summary>The end of every chain that finds errors.</summary>
internal static class DiagnosticOutput
{
    public static void Report(SourceProductionContext output, Diagnostic diagnostic) => output.ReportDiagnostic(diagnostic);
}
