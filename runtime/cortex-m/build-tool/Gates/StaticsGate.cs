using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.CortexM.Elf;

namespace RmsProp.Embedded.CortexM.Gates;

/// <summary>
/// Refuses functions for C that use static fields which aren't data: those that hold objects, and those that a class constructor fills. Start-up code of a
/// firmware in C# makes both; a firmware in C would find zeros.
/// </summary>
internal static class StaticsGate
{
    private const string Objects = "__GCSTATICS";
    private const string Values = "__NONGCSTATICS";

    /// <param name="elf">The object.</param>
    /// <param name="graph">Of the object.</param>
    /// <param name="functions">What C may call.</param>
    public static void Check(ElfObject elf, CallGraph graph, IEnumerable<string> functions)
    {
        HashSet<string> filled = [.. ClassConstructors(elf).Select(constructor => Values + constructor.Replace("___cctor", ""))];
        foreach (string function in functions)
        {
            Refuse(function, name => name.StartsWith(Objects, StringComparison.Ordinal), "that holds an object, which C can't make");
            Refuse(function, filled.Contains, "whose value is computed at the start, which a firmware in C doesn't do");
        }

        void Refuse(string function, Func<string, bool> isRefused, string why)
        {
            IReadOnlyList<string> path = CallGraph.Path(function, graph.Mentions, isRefused);
            if (path.Count > 0)
            {
                throw new BuildException($"{path[0]} uses a static field {why}: {string.Join(" -> ", path)}");
            }
        }
    }

    /// <summary>Those that are left to the start, from the compiler's table of them.</summary>
    private static IEnumerable<string> ClassConstructors(ElfObject elf)
    {
        int table = elf.Symbols.FirstOrDefault(symbol => symbol.Name == ManagedCompiler.ClassConstructors)?.Section ?? 0;
        return elf.AllRelocations.Where(relocation => relocation.Section == table && table != 0).Select(relocation => elf.Symbols[relocation.Symbol].Name);
    }
}
