using System.Collections.Generic;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>What a field holds.</summary>
internal abstract record FieldShape
{
    /// <summary>One value, or as many as an inline array has.</summary>
    /// <param name="Size">Bytes of a value.</param>
    /// <param name="Count">How many.</param>
    public sealed record Value(int Size, int Count) : FieldShape;

    /// <summary>An array.</summary>
    /// <param name="ElementSize">Bytes of an element.</param>
    /// <param name="Length">How many elements.</param>
    public sealed record Array(int ElementSize, int Length) : FieldShape;

    /// <summary>A struct.</summary>
    /// <param name="Fields">In their order.</param>
    public sealed record Nested(IReadOnlyList<FieldShape> Fields) : FieldShape;
}
