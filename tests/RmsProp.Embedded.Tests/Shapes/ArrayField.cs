namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>A field of type <c>float[]</c> or <c>double[]</c>, with its constant length.</summary>
internal sealed record ArrayField(string Name, ElementType Type, int Length, bool Frozen = false) : FieldShape(Name, Frozen)
{
    /// <summary>It is an <c>[InlineArray]</c> instead, of a type of its own.</summary>
    public bool IsInline { get; init; }
}
