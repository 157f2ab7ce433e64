using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Allocation;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Proofs;
using Xunit;
using static RmsProp.Embedded.Tests.Allocation.AllocationMeter;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>Losses built for nanoFramework: the bits of the .NET build, no allocation, and nothing that the interpreter can't do.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class DeviceLossTests
{
    private const int Steps = 12;

    // So many losses in one assembly are beyond what it may hold, which is an error where code is measured.
    private static readonly HarnessOptions Project = NanoFrameworkFiles.Project with { Measure = "false" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TrainingHasTheBitsOfNetAndAllocatesNothing(bool isKept)
    {
        DeviceLosses losses = isKept ? DeviceLosses.Kept : DeviceLosses.HandPicked;
        using var context = new DeviceContext();
        var device = new DeviceLosses.Program(losses, context.Load(GeneratorHarness.RunUnchecked(Project, losses.Source)));
        using LoadedAssembly assembly = GeneratorHarness.Run(losses.Source).Load();
        var net = new DeviceLosses.Program(losses, assembly.Find("Tested.Driver").Assembly);

        float[] results = new float[1];
        Assert.InRange(losses.Count, 20, 100);
        for (int loss = 0; loss < losses.Count; loss++)
        {
            long[] expected = net.Run(loss, Steps);
            long[] actual = device.Run(loss, Steps);
            Assert.True(expected.SequenceEqual(actual), losses.Name(loss));

            Action<int> onDevice = device.Step(loss, results);
            Action<int> onNet = net.Step(loss, results);
            Assert.Equal(0, AllocatedBytes(200, () => onDevice(0)));
            Assert.Equal(0, AllocatedBytes(200, () => onNet(0)));
        }
    }

    [Theory]
    [InlineData(false, OptimizationLevel.Release)]
    [InlineData(true, OptimizationLevel.Release)]
    [InlineData(false, OptimizationLevel.Debug)]
    [InlineData(true, OptimizationLevel.Debug)]
    public void NoRuleIsBroken(bool isKept, OptimizationLevel optimization)
    {
        DeviceLosses losses = isKept ? DeviceLosses.Kept : DeviceLosses.HandPicked;
        GeneratorRun run = GeneratorHarness.Run(Project with { Optimization = optimization }, losses.Source);

        Assert.Equal([], VerifiedSource.Verify(run.Output, new VerifierOptions(VerifierTarget.NanoFramework)).Where(fault => !fault.Contains("bytes", StringComparison.Ordinal)));
    }
}
