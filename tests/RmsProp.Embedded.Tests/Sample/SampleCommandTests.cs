using System;
using System.Globalization;
using System.IO;
using System.Linq;

using FirmwareSample;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class SampleCommandTests : IDisposable
{
    private const string Result =
        "RESULT 3fc9883d bebd9a7a beddbf4a 3d8cf405 3e50aed7 3b24935f be1ce66b bda5948d 3d91e7c7 3e059623 3d8185c6 bd4c693b bddb1348 "
        + "b9660347 3e0a9042 bdb2bbb8 bc3d78e3";

    private const string SliceResult =
        "RESULT 3f470ab9 3eaa0f9b 3d42aefe bd7d35c1 bd8fb0de bd5416d8 bd1cc754 bcc4ddad ba167b6c 3cdab2f2 3d1916ad 3c9cd02a bc23c917 "
        + "bccf921e bca9b68d bc7b6e81 bd9c069f";

    private readonly string directory = Directory.CreateTempSubdirectory("sample").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData(Result)]
    [InlineData(SliceResult, "--slice")]
    public void Last_line_is_the_bits_of_the_parameters(string expected, params string[] arguments)
    {
        using var run = new SampleOutput(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.EndsWith("\n" + expected + "\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_run_prints_and_writes_the_same_in_every_culture()
    {
        using var first = new SampleOutput("--slice");
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in new[] { "de-DE", "fi-FI", "tr-TR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                using var again = new SampleOutput("--slice");

                Assert.Equal(first.Output, again.Output);
                Assert.Equal(first.Report, again.Report);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Redirected_output_has_no_control_characters()
    {
        using var run = new SampleOutput("--slice");

        Assert.DoesNotContain(run.Output, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void Comparison_is_printed()
    {
        using var run = new SampleOutput();

        string[] rows = run.Output.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToArray();
        const StringSplitOptions Cells = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        string[][] cells = rows.Select(row => row.Split('|', Cells)).ToArray();
        Assert.Equal(["RMSprop", "0.001", "6.50 dB"], cells[0]);
        Assert.Contains(cells, row => row.SequenceEqual(["SGD", "0.004", "4.97 dB"]));
        Assert.Contains(cells, row => row.SequenceEqual(["SGD", "0.01", "diverges"]));
    }

    [Fact]
    public void Help_lists_the_options()
    {
        using var output = new StringWriter();
        int exitCode = new SampleCommand(output, TextWriter.Null).Run(["--help"]);

        Assert.Equal(0, exitCode);
        foreach (string option in new[] { "--slice", "--input <FILE>", "--out <DIR>", "--help" })
        {
            Assert.Contains(option, output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Input_can_be_chosen()
    {
        using var slice = new SampleOutput("--slice");
        string path = WriteInput(FirmwareSample.Core.EcgSlice.Counts);
        using var file = new SampleOutput("--input", path);

        Assert.Equal(slice.Output.Split('\n')[^2], file.Output.Split('\n')[^2]);
        Assert.Contains("MIT-BIH", slice.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("MIT-BIH", file.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_input_is_learnt_without_a_gain_to_report()
    {
        string path = WriteInput(new byte[2 * 7200]);
        using var run = new SampleOutput("--input", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("undefined (constant signal)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_input_is_refused() => AssertRefused("does not exist", "--input", Path.Combine(directory, "missing.u16le"));

    [Fact]
    public void Directory_as_input_is_refused() => AssertRefused("is a directory", "--input", directory);

    [Fact]
    public void Empty_name_is_refused() => AssertRefused("cannot read ''", "--input", string.Empty);

    [Theory]
    [InlineData(0, "is empty")]
    [InlineData(1001, "odd number")]
    [InlineData(718, "has 359 samples, fewer than 360")]
    public void Unfit_length_is_refused(int bytes, string fault) => AssertRefused(fault, "--input", WriteInput(new byte[bytes]));

    [Fact]
    public void Unreadable_input_is_refused()
    {
        string path = WriteInput(new byte[1000]);
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        AssertRefused("cannot read", "--input", path);
    }

    [Fact]
    public void Unwritable_report_is_refused() =>
        AssertRefused("cannot write the report", "--slice", "--out", WriteInput(new byte[2]));

    [Fact]
    public void Slice_and_input_exclude_each_other() => AssertRefused("leave out --input", "--slice", "--input", "any");

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--input")]
    [InlineData("stray")]
    public void Wrong_arguments_are_refused(string argument) => AssertRefused(argument, argument);

    private static void AssertRefused(string fault, params string[] arguments)
    {
        using var error = new StringWriter();
        int exitCode = new SampleCommand(TextWriter.Null, error).Run(arguments);

        Assert.Equal(2, exitCode);
        string line = error.ToString();
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains(fault, line, StringComparison.Ordinal);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
    }

    private string WriteInput(byte[] bytes)
    {
        string path = Path.Combine(directory, "input.u16le");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
