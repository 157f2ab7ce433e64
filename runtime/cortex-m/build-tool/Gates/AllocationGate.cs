using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.CortexM.Gates;

/// <summary>Refuses methods that must not allocate and do, themselves or in what they call.</summary>
internal static class AllocationGate
{
    private const string MethodTablePrefix = "_ZTV";
    private const string Throw = "RhpThrowEx";

    private static readonly string[] HelperPrefixes = ["RhpNew", "RhNew", "RhBox"];

    /// <param name="graph">Of the object.</param>
    /// <param name="hot">The methods that must not allocate.</param>
    public static void Check(CallGraph graph, IEnumerable<string> hot)
    {
        IReadOnlyList<string>? path = hot
            .Select(method => CallGraph.Path(method, next => Reached(graph.Mentions(next)), IsAllocation))
            .FirstOrDefault(found => found.Count > 0);
        if (path is not null)
        {
            throw new BuildException($"{path[0]} must not make objects, and does: {string.Join(" -> ", path)}");
        }
    }

    /// <summary>What a method reaches. One that throws, and mentions no types but exceptions, makes nothing but the end of the program.</summary>
    private static IEnumerable<string> Reached(IReadOnlyList<string> mentions)
    {
        bool makesExceptionsOnly = mentions.Contains(Throw)
            && mentions.Where(name => name.StartsWith(MethodTablePrefix, StringComparison.Ordinal))
                .All(name => name.EndsWith("Exception", StringComparison.Ordinal));
        return makesExceptionsOnly ? mentions.Where(name => !IsAllocation(name)) : mentions;
    }

    private static bool IsAllocation(string name) => HelperPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
