using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>The names that one slot has in the method that is being written, and the values it consists of there.</summary>
internal sealed class SlotCode
{
    private readonly Dictionary<Quantity, string> arrays = [];

    /// <param name="slot">The slot.</param>
    /// <param name="state">The state that the optimizer keeps.</param>
    /// <param name="scope">The names of the method.</param>
    /// <param name="gradient">The local that every effective gradient shares, or null to give each unrolled one a local of its own.</param>
    /// <param name="loopGradient">The local that holds the effective gradient in a loop.</param>
    public SlotCode(Slot slot, IEnumerable<Quantity> state, NameScope scope, string? gradient, string loopGradient)
    {
        Slot = slot;
        string name = LocalName(slot.Path);
        if (slot.IsHeapArray)
        {
            foreach (Quantity quantity in new[] { Quantity.Parameter, Quantity.RawGradient }.Concat(state))
            {
                arrays.Add(quantity, scope.Add(quantity.Letter() + name));
            }
        }

        HoldsGradients = gradient is null && !slot.IsLoop;
        if (slot.IsLoop)
        {
            Elements = [new ElementCode(slot, arrays, "i", loopGradient)];
        }
        else
        {
            IEnumerable<string> indices = slot.Length is { } length ? Enumerable.Range(0, length).Select(WholeNumber.Text) : [""];
            Elements = indices.Select(index => new ElementCode(slot, arrays, index, gradient ?? scope.Add("g" + name + index))).ToArray();
        }
    }

    public Slot Slot { get; }

    public string Type => Slot.Type.Keyword();

    /// <summary>The locals that hold the slot's arrays, by quantity; none for a scalar.</summary>
    public IEnumerable<KeyValuePair<Quantity, string>> Arrays => arrays;

    /// <summary>Whether each effective gradient is computed ahead, into a local of its own.</summary>
    public bool HoldsGradients { get; }

    /// <summary>Each value that is updated by lines of its own; the current element stands for a loop's.</summary>
    public IReadOnlyList<ElementCode> Elements { get; }

    /// <summary><c>Inner.gain</c> becomes <c>InnerGain</c>.</summary>
    private static string LocalName(string path) =>
        string.Concat(path.Split('.').Select(part => part.TrimStart('@')).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
