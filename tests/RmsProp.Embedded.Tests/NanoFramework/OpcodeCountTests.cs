using System.Linq;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Footprint;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Proofs;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>
/// The time of a step on an interpreter is the number of instructions it executes. One parameter more shows what a parameter costs; entry and exit of
/// the method drop out.
/// </summary>
public sealed class OpcodeCountTests
{
    [Theory]
    [InlineData(NonFinite.Ignore, false, 8, 32)]
    [InlineData(NonFinite.Ignore, true, 8, 37)]
    [InlineData(NonFinite.Reject, false, 8, 38)]
    [InlineData(NonFinite.Reject, true, 8, 43)]
    [InlineData(NonFinite.Ignore, false, 200, 32)]
    [InlineData(NonFinite.Ignore, true, 200, 37)]
    [InlineData(NonFinite.Reject, false, 200, 38)]
    [InlineData(NonFinite.Reject, true, 200, 43)]
    public void ParameterCostsNoMoreInstructions(NonFinite nonFinite, bool isArray, int count, int most)
    {
        int cost = OpcodesOfStep(nonFinite, isArray, count + 1) - OpcodesOfStep(nonFinite, isArray, count);

        Assert.InRange(cost, most - 4, most);
    }

    [Theory]
    [InlineData(NonFinite.Ignore, 1, 32)]
    [InlineData(NonFinite.Ignore, 2, 32)]
    [InlineData(NonFinite.Reject, 1, 38)]
    [InlineData(NonFinite.Reject, 2, 38)]
    public void NestedParameterCostsNoMoreThanOneOfTheStruct(NonFinite nonFinite, int depth, int most)
    {
        int cost = OpcodesOfStep(nonFinite, Nested(9)) - OpcodesOfStep(nonFinite, Nested(8));

        Assert.InRange(cost, most - 4, most);

        StructShape Nested(int count) => StructShape.OfNestedScalars("Tested", ElementType.Float, count, depth);
    }

    private static int OpcodesOfStep(NonFinite nonFinite, bool isArray, int count) => OpcodesOfStep(
        nonFinite,
        isArray ? StructShape.OfArray("Tested", ElementType.Float, count) : StructShape.OfScalars("Tested", ElementType.Float, count));

    private static int OpcodesOfStep(NonFinite nonFinite, StructShape shape)
    {
        string source = DriverSource.WriteStructs(shape, new TrainingOptions { NonFinite = nonFinite, Unroll = 1000 });
        using AssemblySet assemblies = VerifiedSource.Open(GeneratorHarness.Run(NanoFrameworkFiles.Project, source).Output, VerifierTarget.NanoFramework);
        OpcodeCount opcodes = FootprintReader.Read(assemblies, VerifierTarget.NanoFramework).Single().Members.Single(member => member.Name == "Step").Opcodes;

        Assert.Empty(opcodes.Uncounted);
        return (int)opcodes.Own;
    }
}
