namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>A field whose type is a struct of parameters.</summary>
internal sealed record NestedField(string Name, StructShape Struct, bool Frozen = false) : FieldShape(Name, Frozen);
