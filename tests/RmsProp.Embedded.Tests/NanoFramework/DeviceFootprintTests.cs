using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>
/// The memory that the footprint table names for nanoFramework, in its heap's blocks of 12 bytes: a struct takes one and one per field, a nested
/// struct is such an object of its own, an array takes 20 bytes and its elements.
/// </summary>
public sealed class DeviceFootprintTests
{
    private static readonly StructShape Inner = new("Inner", [new ScalarField("Gain", ElementType.Float), new ArrayField("Taps", ElementType.Double, 3)]);

    [Fact]
    public void ScalarsTakeABlockEach() => AssertRows(
        StructShape.OfScalars("Scalars", ElementType.Double, 2), parameters: 12 * 3, state: 12 * (1 + 1 + 3 + 1));

    [Fact]
    public void ArrayTakesItsBytesInWholeBlocks() => AssertRows(
        StructShape.OfArray("Taps", ElementType.Float, 16), parameters: 12 * (2 + 7), state: 12 * (1 + 1 + 2 + 7 + 1));

    [Fact]
    public void NestedStructIsAnObjectOfItsOwn() => AssertRows(
        new StructShape("Outer", [new NestedField("First", Inner)]), parameters: 12 * (2 + 3 + 4), state: 12 * (1 + 1 + 2 + 3 + 4 + 1));

    private static void AssertRows(StructShape shape, int parameters, int state)
    {
        string generated = GeneratorHarness.Run(NanoFrameworkFiles.Project, DriverSource.WriteStructs(shape, new TrainingOptions())).SingleFile;

        Assert.Matches($@"//   parameters +\d+ +\d+ +{parameters}\n", generated);
        Assert.Matches($@"//   optimizer state +\d+ +\d+ +{state}\n", generated);
        Assert.Matches($@"//   gradient +\d+ +\d+ +{parameters}\n", generated);
        Assert.Matches($@"//   Trainer +\d+ +\d+ +{(12 * 4) + parameters + state + parameters}\n", generated);
    }
}
