using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>The diagnostics of the generator.</summary>
internal static class DescriptorList
{
    /// <summary>Those of structs and their options, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfStructs { get; } = [.. Of(typeof(Descriptors))];

    /// <summary>Those of losses, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfLosses { get; } = [.. Of(typeof(LossDescriptors))];

    /// <summary>Those of networks, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfNetworks { get; } = [.. Of(typeof(NetworkDescriptors))];

    /// <summary>Those of the code around the structs, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfAnalyzers { get; } = [.. Of(typeof(AnalyzerDescriptors))];

    /// <summary>Those of what trainers cost, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfBudgets { get; } = [.. Of(typeof(BudgetDescriptors))];

    /// <summary>All, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. typeof(Descriptors).Assembly.GetTypes().SelectMany(Of).OrderBy(descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> Of(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .OrderBy(descriptor => descriptor.Id);
}
