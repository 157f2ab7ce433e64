using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>
/// The time of a step on an interpreter is the number of instructions it executes. A step without loops executes each instruction once, so one
/// parameter more shows what a parameter costs; entry and exit of the method drop out.
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
        int cost = InstructionsOfStep(nonFinite, isArray, count + 1) - InstructionsOfStep(nonFinite, isArray, count);

        Assert.InRange(cost, most - 4, most);
    }

    [Theory]
    [InlineData(NonFinite.Ignore, 1, 32)]
    [InlineData(NonFinite.Ignore, 2, 32)]
    [InlineData(NonFinite.Reject, 1, 38)]
    [InlineData(NonFinite.Reject, 2, 38)]
    public void NestedParameterCostsNoMoreThanOneOfTheStruct(NonFinite nonFinite, int depth, int most)
    {
        int cost = InstructionsOfStep(nonFinite, Nested(9)) - InstructionsOfStep(nonFinite, Nested(8));

        Assert.InRange(cost, most - 4, most);

        StructShape Nested(int count) => StructShape.OfNestedScalars("Tested", ElementType.Float, count, depth);
    }

    private static int InstructionsOfStep(NonFinite nonFinite, bool isArray, int count) => InstructionsOfStep(
        nonFinite,
        isArray ? StructShape.OfArray("Tested", ElementType.Float, count) : StructShape.OfScalars("Tested", ElementType.Float, count));

    private static int InstructionsOfStep(NonFinite nonFinite, StructShape shape)
    {
        string source = DriverSource.WriteStructs(shape, new TrainingOptions { NonFinite = nonFinite, Unroll = 1000 });
        using ModuleDefinition module = DeviceModule.Compile(NanoFrameworkFiles.Project, source);
        MethodDefinition step = module.GetType("Tested.Tested").Methods.Single(method => method.Name == "Step");

        Assert.DoesNotContain(step.Body.Instructions, instruction => instruction.Operand is Instruction target && target.Offset < instruction.Offset);
        return step.Body.Instructions.Count(instruction => instruction.OpCode.Code != Code.Nop);
    }
}
