using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace RmsProp.Embedded.Tests.Snapshots;

/// <summary>No expected file outlives the test, or the case of a theory, that it was written for.</summary>
public sealed class StaleSnapshotTests
{
    private const string Suffix = ".verified.cs";

    [Fact]
    public void EverySnapshotBelongsToATest()
    {
        string[] files = Directory
            .EnumerateFiles(TestProject.Directory, "*" + Suffix, SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path)[..^Suffix.Length])
            .ToArray();

        Assert.NotEmpty(files);
        Assert.Empty(StaleNames(files, typeof(StaleSnapshotTests).Assembly.GetTypes()));
    }

    [Fact]
    public void ANameWithoutATestOrWithoutACaseIsStale()
    {
        string[] names =
        [
            "Example.Single",
            "Example.Several_First",
            "Example.Several",
            "Example.Several_Third",
            "Example.Renamed",
            "Other.Single",
        ];

        Assert.Equal(["Example.Several", "Example.Several_Third", "Example.Renamed", "Other.Single"], StaleNames(names, [typeof(Example)]));
    }

    // A theory names the snapshot of a case by its first argument.
    private static IEnumerable<string> StaleNames(IEnumerable<string> names, IEnumerable<Type> testClasses)
    {
        HashSet<string> expected = testClasses
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => ExpectedNames(method))
            .ToHashSet(StringComparer.Ordinal);
        return names.Where(name => !expected.Contains(name));
    }

    private static IEnumerable<string> ExpectedNames(MethodInfo method)
    {
        string name = $"{method.ReflectedType!.Name}.{method.Name}";
        return method.GetCustomAttribute<FactAttribute>() switch
        {
            null => [],
            TheoryAttribute => method
                .GetCustomAttributes<DataAttribute>()
                .SelectMany(data => data.GetData(method))
                .OfType<object[]>()
                .Select(arguments => $"{name}_{arguments[0]}"),
            _ => [name],
        };
    }

    // Stands for a test class. xunit runs public classes only.
#pragma warning disable xUnit1000
    private sealed class Example
    {
        [Fact]
        public void Single()
        {
        }

        [Theory]
        [InlineData("First")]
        [InlineData("Second")]
        public void Several(string name) => Assert.NotEmpty(name);
    }
#pragma warning restore xUnit1000
}
