namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>A scalar or an array somewhere in a struct.</summary>
/// <param name="Path">Names of the fields that lead to it, joined by dots.</param>
/// <param name="Type">Type of the scalar or of an element.</param>
/// <param name="Length">Number of elements of an array; null for a scalar.</param>
/// <param name="Frozen">It, or a field that leads to it, is frozen.</param>
/// <param name="Options">What the fields that lead to it say of it.</param>
/// <param name="IsInline">It is an inline array.</param>
internal sealed record Leaf(string Path, ElementType Type, int? Length, bool Frozen, FieldOptions Options, bool IsInline = false)
{
    /// <summary>Number of values.</summary>
    public int Count => Length ?? 1;
}
