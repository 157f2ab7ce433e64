namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>A field of a <see cref="StructShape"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Frozen">It carries <c>[Frozen]</c>.</param>
internal abstract record FieldShape(string Name, bool Frozen)
{
    /// <summary>What its <c>[Parameter]</c> says.</summary>
    public FieldOptions Options { get; init; } = FieldOptions.None;
}
