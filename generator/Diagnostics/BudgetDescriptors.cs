using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Diagnostics;

/// <summary>The diagnostics of what trainers cost: RMSP032 to RMSP037.</summary>
internal static class BudgetDescriptors
{
    public static readonly DiagnosticDescriptor NanoLimit = Descriptors.Error(
        "RMSP032", "nanoFramework can't hold the code", "'{0}' needs {1}, of which nanoFramework takes {2} at most. {3}.");

    public static readonly DiagnosticDescriptor NanoCode = Descriptors.Error(
        "RMSP033",
        "The code is too large for nanoFramework",
        "The IL of all trainers, that of '{0}' the largest, is {1}, of which nanoFramework takes {2} at most in an assembly. "
        + "Put parameters into arrays longer than Unroll, or move structs to another assembly{3}.");

    public static readonly DiagnosticDescriptor OverBudget = Descriptors.Error(
        "RMSP034",
        "The trainers exceed a budget",
        "The {1} of all trainers, that of '{0}' the largest, is {2}, but {3} is {4}. Train fewer parameters, use fewer options, or raise the budget.");

    public static readonly DiagnosticDescriptor NoBudget = Descriptors.Error(
        "RMSP035", "A budget is no number", "{0} = {1} is no number of bytes. Set the MSBuild property to a whole number above 0, or remove it.");

    public static readonly DiagnosticDescriptor SlowDouble = Descriptors.Info(
        "RMSP036", "The device has no unit for double", "'{0}' trains values of double, which {1}. Declare them float where that is exact enough.");

    public static readonly DiagnosticDescriptor Footprint = Descriptors.Info(
        "RMSP037",
        "What a trainer takes",
        "A trainer of '{0}' takes {1} bytes of memory, its checkpoint {2} bytes; {3}. Compare it with what the device has.");
}
