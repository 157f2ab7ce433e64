using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Layouts of parameters that every property of a step must hold for, in either type.</summary>
internal static class TestedShapes
{
    private const int LongestUnrolled = 4;

    /// <summary>Scalars, nested structs, and arrays that are unrolled, looped or nested: float, double and both.</summary>
    public static IEnumerable<StructShape> All { get; } =
    [
        StructShape.OfScalars("FloatScalars", ElementType.Float, 3),
        StructShape.OfScalars("DoubleScalars", ElementType.Double, 3),
        StructShape.OfArray("FloatUnrolled", ElementType.Float, LongestUnrolled),
        StructShape.OfArray("DoubleUnrolled", ElementType.Double, LongestUnrolled),
        StructShape.OfArray("FloatLooped", ElementType.Float, LongestUnrolled + 1),
        StructShape.OfArray("DoubleLooped", ElementType.Double, LongestUnrolled + 1),
        Nested("FloatNested", ElementType.Float),
        Nested("DoubleNested", ElementType.Double),
        NestedScalars,
        Mixed,
        StructShape.OfScalars("ManyScalars", ElementType.Float, 70),
    ];

    /// <summary>One of <see cref="All"/> by its name.</summary>
    public static StructShape Named(string name) => All.Single(shape => shape.Name == name);

    /// <summary>Every optimizer state, arrays beyond 4 elements looped.</summary>
    public static TrainingOptions CenteredWithMomentum { get; } = new() { Centered = true, Momentum = 0.9, Unroll = LongestUnrolled };

    /// <summary>The least state, arrays beyond 4 elements looped.</summary>
    public static TrainingOptions Plain { get; } = new() { Unroll = LongestUnrolled };

    private static StructShape Mixed => new(
        "Mixed",
        [
            new ScalarField("Single", ElementType.Float),
            new ArrayField("Doubles", ElementType.Double, LongestUnrolled + 1),
            new ScalarField("Fixed", ElementType.Float, Frozen: true),
            new ArrayField("Singles", ElementType.Float, LongestUnrolled),
            new ScalarField("Double", ElementType.Double),
        ]);

    /// <summary>Structs with so many scalars, and with so few, that a reference to them pays, or not.</summary>
    private static StructShape NestedScalars
    {
        get
        {
            StructShape line = StructShape.OfScalars("NestedScalarsLine", ElementType.Float, 5);
            StructShape point = StructShape.OfScalars("NestedScalarsPoint", ElementType.Float, 1);
            StructShape pair = new("NestedScalarsPair", [new NestedField("First", line), new NestedField("Second", point), new NestedField("Fixed", line, Frozen: true)]);
            return new StructShape(
                "NestedScalars", [new NestedField("Left", pair), new NestedField("Right", pair), new ScalarField("Offset", ElementType.Float)]);
        }
    }

    private static StructShape Nested(string name, ElementType type)
    {
        StructShape inner = new(name + "Inner", [new ScalarField("Gain", type), new ArrayField("Taps", type, 2)]);
        StructShape middle = new(name + "Middle", [new NestedField("First", inner), new ScalarField("Fixed", type, Frozen: true)]);
        return new StructShape(
            name,
            [new NestedField("Left", middle), new NestedField("Right", inner), new ArrayField("Long", type, LongestUnrolled + 1)]);
    }
}
