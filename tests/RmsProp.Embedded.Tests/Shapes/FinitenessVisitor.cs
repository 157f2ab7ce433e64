namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Finds whether all values are finite.</summary>
internal sealed class FinitenessVisitor : LeafVisitor
{
    /// <summary>No value so far was NaN or infinite.</summary>
    public bool AllFinite { get; private set; } = true;

    /// <inheritdoc/>
    public override void Visit(ref float value) => AllFinite &= float.IsFinite(value);

    /// <inheritdoc/>
    public override void Visit(ref double value) => AllFinite &= double.IsFinite(value);
}
