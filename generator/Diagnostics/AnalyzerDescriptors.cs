using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Diagnostics;

/// <summary>The diagnostics of the user's own code: RMSP080 to RMSP089.</summary>
internal static class AnalyzerDescriptors
{
    public static readonly DiagnosticDescriptor StructCopy = Descriptors.Warning(
        "RMSP080", "A struct on a hot path makes heap objects", "{0} makes nanoFramework put a struct on its heap. {1}.");

    public static readonly DiagnosticDescriptor TrainerInLoop = Descriptors.Warning(
        "RMSP081",
        "A trainer is made in a loop",
        "This trainer of '{0}' is made in every round of the loop, trained once and forgotten. Make it once, before the loop.");

    public static readonly DiagnosticDescriptor GradientNotCleared = Descriptors.Warning(
        "RMSP082",
        "A gradient is never cleared",
        "This loop adds to '{0}' and steps along it, but never clears it, so each step follows all gradients so far. Call ZeroGradient after the step.");
}
