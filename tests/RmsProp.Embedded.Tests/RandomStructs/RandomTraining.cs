using System;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>A random struct with random options, start values and gradients.</summary>
/// <param name="Shape">The struct.</param>
/// <param name="Options">Its options.</param>
/// <param name="Initial">Bits of the start values.</param>
/// <param name="Gradients">Bits of the gradients, one array per step.</param>
internal sealed record RandomTraining(StructShape Shape, TrainingOptions Options, ulong[] Initial, ImmutableArray<ulong[]> Gradients)
{
    private const int Steps = 20;
    private const int DeepestNesting = 2;

    /// <summary>Finite values of either sign and of many magnitudes, zeros among them.</summary>
    private static Gen<double> AnyFinite =>
        from mantissa in Gen.Choose(-1_000_000, 1_000_000)
        from exponent in Gen.Choose(-12, -4)
        select mantissa * Math.Pow(10, exponent);

    /// <summary>A training of a struct that is called <paramref name="name"/>.</summary>
    public static Gen<RandomTraining> Named(string name) =>
        from options in RandomOptions.Any
        from shape in AnyStruct(name, options.Unroll, DeepestNesting).Where(shape => shape.TrainedTypes.Length > 0)
        from initial in Bits(shape.TrainedTypes, AnyFinite)
        from gradients in Bits(shape.TrainedTypes, AnyGradient(options, shape.TrainedTypes.Length)).ArrayOf(Steps)
        select new RandomTraining(shape, RandomOptions.WithoutConflict(options, shape), initial, [.. gradients]);

    // About one step in ten has a value that must be refused, unless nothing refuses it.
    private static Gen<double> AnyGradient(TrainingOptions options, int count) => options.NonFinite == NonFinite.Ignore
        ? AnyFinite
        : Gen.Frequency((10 * count, AnyFinite), (1, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1e300)));

    private static Gen<StructShape> AnyStruct(string name, int unroll, int nesting) =>
        from count in Gen.Choose(1, nesting + 1)
        from fields in Gen.CollectToArray(Enumerable.Range(0, count), index => AnyField(name, index, unroll, nesting))
        select new StructShape(name, [.. fields]);

    private static Gen<FieldShape> AnyField(string owner, int index, int unroll, int nesting) =>
        from type in Gen.Elements(ElementType.Float, ElementType.Float, ElementType.Double)
        from frozen in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        from length in Gen.Choose(Math.Max(1, unroll - 1), unroll + 2)
        from overrides in RandomOptions.AnyGroup
        from range in RandomOptions.AnyRange
        from inline in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        let own = overrides with { Min = range.Min, Max = range.Max }
        from field in Gen.Frequency(
            (5, Gen.Constant<FieldShape>(new ScalarField($"S{index}", type, frozen) { Options = own })),
            (3, Gen.Constant<FieldShape>(new ArrayField($"A{index}", type, length, frozen) { Options = own, IsInline = inline })),
            (nesting == 0 ? 0 : 2, AnyNested(owner, index, frozen, unroll, nesting).Select(nested => nested with { Options = overrides })))
        select field;

    private static Gen<FieldShape> AnyNested(string owner, int index, bool frozen, int unroll, int nesting) =>
        nesting == 0
            ? Gen.Constant<FieldShape>(new ScalarField($"S{index}", ElementType.Float))
            : AnyStruct($"{owner}N{index}", unroll, nesting - 1).Select(shape => (FieldShape)new NestedField($"N{index}", shape, frozen));

    private static Gen<ulong[]> Bits(ImmutableArray<ElementType> types, Gen<double> values) =>
        Gen.CollectToArray(types, type => values.Select(value => type == ElementType.Float
            ? BitConverter.SingleToUInt32Bits((float)value)
            : BitConverter.DoubleToUInt64Bits(value)));
}
