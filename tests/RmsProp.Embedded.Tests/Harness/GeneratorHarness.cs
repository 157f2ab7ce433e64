using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>The one way in which tests run the generator.</summary>
internal static class GeneratorHarness
{
    // Above every warning wave that the compiler knows.
    private const int AllWarnings = 9999;

    // Compilations made from one another share the symbols of their references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Tested", [], References.All);

    /// <summary>Generates, and demands that the result compiles without an error or a warning.</summary>
    /// <param name="sources">C# files; they are named Source0.cs, Source1.cs...</param>
    public static GeneratorRun Run(params string[] sources) => Run(HarnessOptions.Default, sources);

    /// <inheritdoc cref="Run(string[])"/>
    public static GeneratorRun Run(HarnessOptions options, params string[] sources) => RunUnchecked(options, sources).RequireClean();

    /// <summary>Generates, and demands nothing: for sources that must get a diagnostic.</summary>
    public static GeneratorRun RunUnchecked(HarnessOptions options, params string[] sources)
    {
        CSharpCompilation input = Compile(options, sources);
        return RunOn(CreateDriver(options), input);
    }

    /// <summary>Runs a driver, which keeps its caches, on a compilation.</summary>
    public static GeneratorRun RunOn(GeneratorDriver driver, Compilation input)
    {
        GeneratorDriver after = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        return new GeneratorRun(after, input, output);
    }

    /// <summary>The project before the generator runs.</summary>
    public static CSharpCompilation Compile(HarnessOptions options, params string[] sources)
    {
        List<SyntaxTree> trees = [];
        foreach (string source in sources)
        {
            trees.Add(Parse(options, source, $"Source{trees.Count}.cs"));
        }

        CSharpCompilationOptions compilation = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithWarningLevel(AllWarnings)
            .WithOverflowChecks(options.Checked)
            .WithOptimizationLevel(options.Optimization)
            .WithAllowUnsafe(options.AllowUnsafe)
            .WithNullableContextOptions(options.Nullable);
        return Empty.WithReferences(options.References).WithOptions(compilation).AddSyntaxTrees(trees);
    }

    /// <summary>Parses one file of the project, for tests that edit files.</summary>
    public static SyntaxTree Parse(HarnessOptions options, string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions(options), path);

    /// <summary>A driver with the generator under test, which records why each step of the pipeline ran.</summary>
    public static GeneratorDriver CreateDriver(HarnessOptions options) =>
        CSharpGeneratorDriver.Create(
            [new RmsPropGenerator().AsSourceGenerator()],
            options.AdditionalFiles,
            ParseOptions(options),
            new ProjectProperties(options),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    // Documentation is checked as where a documentation file is written: a public member without one is a warning.
    private static CSharpParseOptions ParseOptions(HarnessOptions options) => new(options.LanguageVersion, DocumentationMode.Diagnose);
}
