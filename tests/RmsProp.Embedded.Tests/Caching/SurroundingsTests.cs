using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Generator.Parsing;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>Which edits may change what a struct in another file means.</summary>
public sealed class SurroundingsTests
{
    private const string File = """
        public static class Settings
        {
            public const double Rate = 0.5;
            public static readonly double Start = 1.5;
            public static double Twice(double x) { return x + x; }
            public static double Half(double x) => x * 0.5;
            public static double Whole { get { return 7; } }
        }
        public enum Choice { None = 10 }
        public struct Pair { public float First; }
        """;

    [Theory]
    [InlineData("{ return x + x; }", "{ return 2 * x; }")]
    [InlineData("=> x * 0.5", "=> x / 2")]
    [InlineData("return 7;", "return 8;")]
    [InlineData("= 1.5", "= 2.5")]
    [InlineData("public enum", "/* a comment */ public enum")]
    public void Same(string old, string replacement) => Assert.True(AreSame(old, replacement));

    [Theory]
    [InlineData("= 0.5", "= 0.25")]
    [InlineData("None = 10", "None = 11")]
    [InlineData("float First", "double First")]
    [InlineData("First;", "First, Second;")]
    [InlineData("Half(", "Third(")]
    [InlineData("public struct", "[System.Obsolete] public struct")]
    [InlineData("public static class", "using System; public static class")]
    public void Different(string old, string replacement) => Assert.False(AreSame(old, replacement));

    [Fact]
    public void OptionsReferencesAndFilesCount()
    {
        CSharpCompilation project = GeneratorHarness.Compile(HarnessOptions.Default, File);
        var before = Surroundings.Of(project);

        Assert.True(Surroundings.Of(project.Clone()).AreSameAs(before));
        Assert.False(Surroundings.Of(project.WithOptions(project.Options.WithOverflowChecks(!project.Options.CheckOverflow))).AreSameAs(before));
        Assert.False(Surroundings.Of(project.RemoveReferences(project.ExternalReferences[0])).AreSameAs(before));
        Assert.False(Surroundings.Of(project.RemoveAllSyntaxTrees()).AreSameAs(before));
        Assert.False(Surroundings.Of(project.WithAssemblyName("Another")).AreSameAs(before));
    }

    private static bool AreSame(string old, string replacement)
    {
        Assert.Contains(old, File);
        CSharpCompilation project = GeneratorHarness.Compile(HarnessOptions.Default, File);
        SyntaxTree file = project.SyntaxTrees[0];
        SyntaxTree edited = GeneratorHarness.Parse(HarnessOptions.Default, File.Replace(old, replacement), file.FilePath);
        return Surroundings.Of(project.ReplaceSyntaxTree(file, edited)).AreSameAs(Surroundings.Of(project));
    }
}
