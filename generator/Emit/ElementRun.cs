using System.Collections.Generic;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>A slot's values in the order in which something happens to them.</summary>
/// <param name="elements">Each value that has lines of its own; the current element, or the next few, stand for a loop's.</param>
/// <param name="rest">The elements that a loop leaves over.</param>
internal sealed class ElementRun(IReadOnlyList<ElementCode> elements, IReadOnlyList<ElementCode> rest)
{
    public ElementRun(IReadOnlyList<ElementCode> elements)
        : this(elements, [])
    {
    }

    public IReadOnlyList<ElementCode> Elements => elements;

    public IReadOnlyList<ElementCode> Rest => rest;

    /// <summary>How many elements a loop goes on at a time.</summary>
    public int Stride => elements.Count;
}
