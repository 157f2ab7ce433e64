using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>The diagnostics of the generator.</summary>
internal static class DescriptorList
{
    /// <summary>All, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Descriptors)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(descriptor => descriptor.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Id),
    ];
}
