namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>A field of type <c>float</c> or <c>double</c>.</summary>
internal sealed record ScalarField(string Name, ElementType Type, bool Frozen = false) : FieldShape(Name, Frozen);
