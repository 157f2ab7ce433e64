using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.CortexM.Elf;

namespace RmsProp.Embedded.CortexM.Gates;

/// <summary>
/// Refuses data taken for code. The compiler reaches whatever lies outside its run through jumps in one section of thunks; for a method that is
/// right, but a static field or a type would be read from the jump's own bytes, silently.
/// </summary>
internal static class ThunkGate
{
    /// <summary>Of the thunks of an object.</summary>
    public const string Section = ".text.thunks";

    /// <summary>How the name of a thunk ends.</summary>
    public const string Suffix = "$thunk";

    // Method tables, and the static fields of a class.
    private static readonly string[] DataPrefixes = ["_ZTV", "__GCSTATICS", "__NONGCSTATICS", "__THREADSTATICS"];

    public static void Check(ElfObject elf)
    {
        HashSet<int> thunks = [.. elf.Sections.Where(section => section.Name == Section).Select(section => section.Index)];
        ElfSymbol? taken = elf.AllRelocations
            .Where(relocation => relocation.Type != ElfRelocation.None)
            .Select(relocation => (Symbol: elf.Symbols[relocation.Symbol], relocation.IsData))
            .Where(use => thunks.Contains(use.Symbol.Section) && (IsData(use.Symbol.Name) || (use.IsData && !IsHelper(use.Symbol.Name))))
            .Select(use => use.Symbol)
            .FirstOrDefault();
        if (taken is not null)
        {
            throw new BuildException(
                $"{taken.Name.Replace(Suffix, "")} is taken for code: it belongs to an assembly that isn't compiled together with its users");
        }
    }

    // Code whose address may well stand in data.
    private static bool IsHelper(string name) => name.StartsWith("Rhp", StringComparison.Ordinal);

    private static bool IsData(string name) => DataPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
