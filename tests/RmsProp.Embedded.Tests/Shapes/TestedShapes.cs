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

    private static StructShape Nested(string name, ElementType type)
    {
        StructShape inner = new(name + "Inner", [new ScalarField("Gain", type), new ArrayField("Taps", type, 2)]);
        StructShape middle = new(name + "Middle", [new NestedField("First", inner), new ScalarField("Fixed", type, Frozen: true)]);
        return new StructShape(
            name,
            [new NestedField("Left", middle), new NestedField("Right", inner), new ArrayField("Long", type, LongestUnrolled + 1)]);
    }
}
