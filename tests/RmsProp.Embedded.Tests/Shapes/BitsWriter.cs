using System;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Overwrites values with the given bits, a float in the low half.</summary>
internal sealed class BitsWriter(ulong[] bits) : LeafVisitor
{
    private int _next;

    /// <inheritdoc/>
    public override void Visit(ref float value) => value = BitConverter.UInt32BitsToSingle((uint)bits[_next++]);

    /// <inheritdoc/>
    public override void Visit(ref double value) => value = BitConverter.UInt64BitsToDouble(bits[_next++]);
}
