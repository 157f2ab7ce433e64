using System;
using System.IO;
using System.Linq;

using FirmwareSample;

using RmsProp.Embedded.Tests.Golden;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class LinearCommandTests
{
    private const string Result = "RESULT 3f7385d0 3fac99ef bdc2f45c 3f6a3c39 bf61b505 3f24e0be 3efdc01a be4439d6";

    [Fact]
    public void Losses_are_printed()
    {
        string[] losses = Run().Where(line => line.StartsWith("step ", StringComparison.Ordinal)).ToArray();

        float[] expected = LinearTrace.Load().Losses;
        Assert.Equal(10, losses.Length);
        Assert.Equal(FormattableString.Invariant($"step   0  loss {expected[0]:F6}"), losses[0]);
        Assert.Equal(FormattableString.Invariant($"step 270  loss {expected[270]:F6}"), losses[9]);
    }

    [Fact]
    public void Last_line_is_the_bits_of_the_parameters() => Assert.Equal(Result, Run()[^2]);

    [Fact]
    public void Help_names_the_command()
    {
        using var output = new StringWriter();
        new SampleCommand(output, TextWriter.Null).Run(["--help"]);

        Assert.Contains("\n  linear  ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_the_recording_are_refused()
    {
        using var error = new StringWriter();

        Assert.Equal(SampleCommand.BadInput, new SampleCommand(TextWriter.Null, error).Run(["linear", "--slice"]));
        Assert.Contains("--slice", error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Run()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(0, new SampleCommand(output, error).Run(["linear"]));
        Assert.Empty(error.ToString());
        return output.ToString().Split('\n');
    }
}
