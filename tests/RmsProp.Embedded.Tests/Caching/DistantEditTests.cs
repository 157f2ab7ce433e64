using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>An edit in another file that a struct depends on reaches its code, and its diagnostics stay where the error is.</summary>
public sealed class DistantEditTests
{
    private const string Model = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = Rates.Slow)]
        public partial struct Model
        {
            public float Gain;
            public Pair Pair;

            [Loss]
            public static float Error(in Model p, float raw) => Settings.Square(p.Gain * raw);
        }
        """;

    private const string Settings = """
        public static class Settings
        {
            public static float Square(float x) { return x * x; }
            public static int Unrelated() { return 1; }
        }
        """;

    private const string Pair = """
        public static class Before { public static int Number() { return 1; } }
        public struct Pair { public float First; }
        """;

    private const string Rates = """
        public static class Rates { public const double Slow = 0.5; }
        """;

    [Theory]
    [InlineData(3, "0.5", "0.25")]
    [InlineData(1, "x * x", "x * x * x")]
    [InlineData(2, "float First;", "float First, Second;")]
    public void WhatTheStructDependsOnIsReadAgain(int file, string old, string replacement)
    {
        EditedProject project = new(Model, Settings, Pair, Rates);
        string before = project.Run.SingleFile;

        project.Replace(file, old, replacement);

        string[] sources = [Model, Settings, Pair, Rates];
        sources[file] = sources[file].Replace(old, replacement);
        Assert.NotEqual(before, project.Run.SingleFile);
        Assert.Equal(GeneratorHarness.RunUnchecked(HarnessOptions.Measured, sources).SingleFile, project.Run.SingleFile);
    }

    [Theory]
    [InlineData("return 1;", "return 1 + 1;")]
    [InlineData("public static class", "\n\npublic static class")]
    public void AnErrorInAnotherFileMovesWithIt(string old, string replacement)
    {
        EditedProject project = new(Model, Settings, Pair.Replace("float", "decimal"), Rates);
        Diagnostic before = Assert.Single(project.Run.Diagnostics);

        project.Replace(2, old, replacement);

        Diagnostic after = Assert.Single(project.Run.Diagnostics);
        Assert.Equal(before.Id, after.Id);
        Assert.Contains(after.Location.SourceTree, project.Run.Output.SyntaxTrees);
        Assert.Equal(before.Location.SourceSpan.Start + replacement.Length - old.Length, after.Location.SourceSpan.Start);
    }

    [Fact]
    public void WhatIsRemovedIsMissed()
    {
        EditedProject project = new(Model, Settings, Pair, Rates);

        project.Remove(2);

        Assert.Equal(
            GeneratorHarness.RunUnchecked(HarnessOptions.Measured, Model, Settings, Rates).Files.Select(file => file.SourceText.ToString()),
            project.Run.Files.Select(file => file.SourceText.ToString()));
    }
}
