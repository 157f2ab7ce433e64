using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The tables of speed in the documents are those that the measurement has written.</summary>
public sealed class BenchmarkTests
{
    private const string Benchmarks = "tests/RmsProp.Embedded.Benchmarks";

    [Theory]
    [InlineData("step.md", Benchmarks + "/README.md", 2)]
    [InlineData("network.md", Benchmarks + "/README.md", 2)]
    [InlineData("step.md", "README.md", 1)]
    public void TablesAreThoseOfTheLastMeasurement(string results, string document, int tables)
    {
        string[] measured = [.. Read($"{Benchmarks}/results/{results}").Split("\n\n").Where(part => part.StartsWith("| ", StringComparison.Ordinal))];
        string text = Read(document);
        Assert.Equal(2, measured.Length);
        Assert.All(measured[^tables..], table => Assert.Contains(table.Trim(), text, StringComparison.Ordinal));
    }

    private static string Read(string path) => RepositoryFiles.Read(path).Replace("\r", "", StringComparison.Ordinal);
}
