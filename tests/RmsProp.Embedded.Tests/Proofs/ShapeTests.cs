using System.Linq;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>The generated code of many shapes of structs keeps to the rules of nanoFramework, with the platform's square root and without one.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("true")]
    [InlineData(null)]
    public void DeviceCodeKeepsToTheRules(string? lightMath)
    {
        string[] sources =
        [
            .. TestedShapes.All
                .Where(shape => lightMath is null || shape.Leaves.All(leaf => leaf.Type == ElementType.Float))
                .Select(shape => DriverSource.WriteStructs(shape, TestedShapes.CenteredWithMomentum)),
        ];
        GeneratorRun run = GeneratorHarness.Run(NanoFrameworkFiles.Project with { LightMath = lightMath }, sources);

        Assert.Empty(VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)));
    }
}
