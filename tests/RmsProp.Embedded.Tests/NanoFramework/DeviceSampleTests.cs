using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using FirmwareSample.Core;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>The sample's program for devices, run in .NET.</summary>
public sealed class DeviceSampleTests
{
    [Fact]
    public void TheLastLineIsTheResultOfTheSliceOnNet()
    {
        string[] lines = RunSample();

        Assert.Contains("Window 12 of 12: prediction gain 1.68 dB", lines);
        Assert.Contains("Resumed from the checkpoint", lines);
        Assert.Equal(ResultOnNet(), lines[^1]);
    }

    private static string[] RunSample()
    {
        var output = new StringWriter { NewLine = "\n" };
        using var listener = new TextWriterTraceListener(output);
        using var context = new DeviceContext();
        Trace.Listeners.Add(listener);
        try
        {
            context.LoadFile(NanoFrameworkFiles.Sample).EntryPoint!.Invoke(null, null);
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }

        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ResultOnNet()
    {
        var learner = new EcgLearner();
        foreach (int index in Enumerable.Range(0, EcgSlice.Counts.Length / EcgSignal.BytesPerSample))
        {
            learner.Learn(EcgSignal.Millivolts(EcgSlice.Counts, index));
        }

        return ResultLine.Of(in learner.Trainer.Parameters);
    }
}
