using System;
using System.Collections.Immutable;
using System.Linq;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Bits of values, a float in the low half.</summary>
internal static class Values
{
    /// <summary>The value rounded to the type.</summary>
    public static ulong Of(ElementType type, double value) =>
        type == ElementType.Float ? BitConverter.SingleToUInt32Bits((float)value) : BitConverter.DoubleToUInt64Bits(value);

    /// <summary>Unremarkable values, all different: 0.25, -0.5, 0.75...</summary>
    public static ulong[] Ordinary(ImmutableArray<ElementType> types) =>
        [.. types.Select((type, index) => Of(type, (index % 2 == 0 ? 0.25 : -0.25) * (index + 1)))];

    /// <summary>The smallest magnitude of an effective gradient that is refused.</summary>
    public static double Bound(ElementType type) => double.ScaleB(1, type == ElementType.Float ? 62 : 510);

    /// <summary>The largest magnitude of an effective gradient that is accepted.</summary>
    public static double BelowBound(ElementType type) =>
        type == ElementType.Float ? MathF.BitDecrement((float)Bound(type)) : Math.BitDecrement(Bound(type));
}
