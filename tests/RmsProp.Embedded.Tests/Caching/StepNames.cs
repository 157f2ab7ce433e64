using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Generator;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>The named steps of the pipeline.</summary>
internal static class StepNames
{
    /// <summary>All names, in the generator's order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(name => (string)name.GetRawConstantValue()!),
    ];
}
