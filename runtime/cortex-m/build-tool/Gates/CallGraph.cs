using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.CortexM.Elf;

namespace RmsProp.Embedded.CortexM.Gates;

/// <summary>What each method of an object mentions: methods that it calls, types, data.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<string, string[]> mentions;

    public CallGraph(ElfObject elf)
    {
        ILookup<int, string> bySection = elf.AllRelocations
            .Where(relocation => relocation.Type != ElfRelocation.None)
            .ToLookup(relocation => relocation.Section, relocation => elf.Symbols[relocation.Symbol].Name.Replace(ThunkGate.Suffix, ""));
        mentions = elf.Symbols
            .Where(symbol => symbol.IsFunction && symbol.Section < elf.Sections.Count && elf.Sections[symbol.Section].Name == ManagedCompiler.CodeSection)
            .GroupBy(symbol => symbol.Name)
            .ToDictionary(symbols => symbols.Key, symbols => bySection[symbols.First().Section].Distinct().ToArray());
    }

    /// <summary>Whether there is a method of this name.</summary>
    public bool Contains(string method) => mentions.ContainsKey(method);

    /// <summary>What a symbol mentions; nothing unless it is a method.</summary>
    public IReadOnlyList<string> Mentions(string name) => mentions.GetValueOrDefault(name, []);

    /// <summary>The methods that mention a symbol.</summary>
    public IEnumerable<string> Users(string name) => mentions.Where(method => method.Value.Contains(name)).Select(method => method.Key);

    /// <summary>The shortest way from a method to a symbol that is wanted; empty when there is none.</summary>
    /// <param name="from">The method.</param>
    /// <param name="next">Where one gets from a symbol. A call through a virtual method's slot isn't among <see cref="Mentions"/>.</param>
    /// <param name="wanted">Whether a symbol is what is looked for.</param>
    public static IReadOnlyList<string> Path(string from, Func<string, IEnumerable<string>> next, Func<string, bool> wanted)
    {
        var cameFrom = new Dictionary<string, string?> { [from] = null };
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out string? current))
        {
            if (wanted(current))
            {
                return [.. Back(current).Reverse()];
            }

            foreach (string reached in next(current).Where(reached => cameFrom.TryAdd(reached, current)))
            {
                open.Enqueue(reached);
            }
        }

        return [];

        IEnumerable<string> Back(string? step)
        {
            for (; step is not null; step = cameFrom[step])
            {
                yield return step;
            }
        }
    }
}
