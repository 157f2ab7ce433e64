using System.Collections.Generic;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Where the quantities of one value are in the method that is being written: of a scalar, an array element, or a loop's current element.</summary>
/// <param name="slot">The slot that the value belongs to.</param>
/// <param name="arrays">The locals that hold the slot's arrays; empty for what is in no object of its own.</param>
/// <param name="index">The element's index as C# text; empty for a scalar.</param>
/// <param name="gradient">The local that holds the effective gradient.</param>
/// <param name="arguments">What the method's arguments are called.</param>
internal sealed class ElementCode(
    Slot slot, IReadOnlyDictionary<Quantity, string> arrays, string index, string gradient, StepArguments arguments)
{
    /// <summary>The value's name for a reader.</summary>
    public string Label => slot.Path + (index.Length > 0 ? $"[{index}]" : "");

    public string Gradient => gradient;

    /// <summary>A quantity of the value as an assignable C# expression.</summary>
    public string Place(Quantity quantity)
    {
        if (quantity == Quantity.Gradient)
        {
            return gradient;
        }

        if (quantity == Quantity.RawGradient && arguments.RawGradient is { } raw)
        {
            return raw(slot, index);
        }

        string place = arrays.TryGetValue(quantity, out string? array) ? array : arguments.Place(quantity, slot.Path);
        return index.Length > 0 ? $"{place}[{index}]" : place;
    }
}
