using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>References to nested structs are locals, of which the interpreter has no more than 255 in a method.</summary>
public sealed class ReferenceLocalsTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void ReferencesLeaveRoomForOtherLocals(int owners)
    {
        StructShape inner = StructShape.OfScalars("TestedInner", ElementType.Float, 4);
        StructShape shape = new("Tested", [.. Enumerable.Range(0, owners).Select(index => new NestedField($"N{index}", inner))]);
        string source = DriverSource.WriteStructs(shape, new TrainingOptions { Centered = true, Momentum = 0.9 });
        // So much code may be more than an assembly takes, which is an error of its own.
        using ModuleDefinition module = DeviceModule.Read(EmittedImage.Of(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, source).Output));

        Assert.All(
            module.GetType("Tested.Tested").Methods.Where(method => method.HasBody), method => Assert.InRange(method.Body.Variables.Count, 0, 255));
    }
}
