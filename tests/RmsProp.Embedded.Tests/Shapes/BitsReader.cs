using System;
using System.Collections.Generic;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Collects values as their bits, a float in the low half.</summary>
internal sealed class BitsReader : LeafVisitor
{
    private readonly List<ulong> _bits = [];

    /// <summary>The bits of the values in order.</summary>
    public ulong[] Bits => [.. _bits];

    /// <inheritdoc/>
    public override void Visit(ref float value) => _bits.Add(BitConverter.SingleToUInt32Bits(value));

    /// <inheritdoc/>
    public override void Visit(ref double value) => _bits.Add(BitConverter.DoubleToUInt64Bits(value));
}
