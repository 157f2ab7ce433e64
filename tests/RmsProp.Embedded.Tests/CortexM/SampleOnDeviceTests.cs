using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FirmwareSample;
using FirmwareSample.Core;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The sample and FloatMath compute on every core the bits that they compute here.</summary>
public class SampleOnDeviceTests
{
    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void TheSampleLearnsTheBitsThatItLearnsOnNet(string core)
    {
        using var project = new FirmwareProject(SampleSources());

        ToolResult run = project.Run(core, "FirmwareSample.CortexM.EcgFirmware");

        var learner = new EcgLearner();
        for (int index = 0; index < EcgSlice.Counts.Length / EcgSignal.BytesPerSample; index++)
        {
            learner.Learn(EcgSignal.Millivolts(EcgSlice.Counts, index));
        }

        Assert.Equal((ResultLine.Of(in learner.Trainer.Parameters) + "\n", 0), (run.Output, run.ExitCode));
    }

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void TheLinearLayerLearnsTheBitsThatItLearnsOnNet(string core)
    {
        using var project = new FirmwareProject(SampleSources());

        ToolResult run = project.Run(core, "FirmwareSample.CortexM.LinearFirmware");

        var learner = new LinearLearner();
        for (int step = 0; step < LinearExample.Steps; step++)
        {
            learner.Learn();
        }

        Assert.Equal((ResultLine.Of(in learner.Trainer.Parameters) + "\n", 0), (run.Output, run.ExitCode));
    }

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void FloatMathGivesThePinnedBits(string core)
    {
        using var project = new FirmwareProject(SampleSources());

        ToolResult run = project.Run(core, "FirmwareSample.CortexM.FloatMathFirmware");

        Assert.Equal((string.Join('\n', FloatMathStrideTests.Pinned) + "\n", 0), (run.Output, run.ExitCode));
    }

    private static IEnumerable<string> SampleSources()
    {
        string sample = Path.Combine(TestProject.Repository, "firmware-sample");
        string stride = Path.Combine(TestProject.Directory, "FloatMath", "FloatMathStride.cs");
        return Directory.GetFiles(Path.Combine(sample, "Core"), "*.cs")
            .Concat(Directory.GetFiles(Path.Combine(sample, "cortex-m"), "*.cs"))
            .Append(stride)
            .Where(file => Path.GetFileName(file) != "ResultLine.cs" && !file.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Select(source => source.Replace(", Approved = true", ""));
    }
}
