using System;
using System.IO;

using FirmwareSample;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class DigitsCommandTests
{
    [Theory]
    [InlineData("1", "RESULT 9952c94a")]
    [InlineData("16", "RESULT d36d200b")]
    public void Digits_are_learnt_and_reported(string batch, string result)
    {
        string directory = Directory.CreateTempSubdirectory("digits").FullName;
        try
        {
            using var output = new StringWriter();
            int exitCode = new SampleCommand(output, TextWriter.Null).Run(["digits", "--epochs", "2", "--batch", batch, "--out", directory]);
            string report = File.ReadAllText(Path.Combine(directory, "digits.html"));

            Assert.Equal(0, exitCode);
            Assert.Matches(@"\nepoch  1  loss \d\.\d{3}  test accuracy 0\.\d{3}\nepoch  2  loss", output.ToString());
            Assert.Matches(@"\nTest accuracy after 2 epochs: 0\.[5-9]\d{2}\n", output.ToString());
            Assert.EndsWith("\n" + result + "\n", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("class=\"confusion\"", report, StringComparison.Ordinal);
            Assert.Contains("class=\"dark\"", report, StringComparison.Ordinal);
            Assert.Equal(16, report.Split("Weights of hidden unit ").Length - 1);
            Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public void A_count_below_one_is_refused()
    {
        using var error = new StringWriter();

        Assert.Equal(SampleCommand.BadInput, new SampleCommand(TextWriter.Null, error).Run(["digits", "--epochs", "0"]));
        Assert.Equal("error: --epochs must be 1 or more\n", error.ToString());
    }
}
