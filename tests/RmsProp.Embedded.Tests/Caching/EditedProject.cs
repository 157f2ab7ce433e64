using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>A project on which the generator has run; each edit runs it again with the caches of the run before.</summary>
internal sealed class EditedProject
{
    private readonly HarnessOptions _options;
    private CSharpCompilation _compilation;

    public EditedProject(params string[] sources)
        : this(HarnessOptions.Measured, sources)
    {
    }

    public EditedProject(HarnessOptions options, params string[] sources)
    {
        _options = options;
        _compilation = GeneratorHarness.Compile(options, sources);
        Run = GeneratorHarness.RunOn(GeneratorHarness.CreateDriver(options), _compilation);
    }

    /// <summary>The last run.</summary>
    public GeneratorRun Run { get; private set; }

    /// <summary>Replaces text that occurs once in a file.</summary>
    public void Replace(int file, string old, string replacement)
    {
        SyntaxTree tree = _compilation.SyntaxTrees[file];
        string text = tree.ToString();
        int start = text.IndexOf(old, StringComparison.Ordinal);
        if (start < 0 || text.IndexOf(old, start + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{old}' must occur once.", nameof(old));
        }

        string edited = text[..start] + replacement + text[(start + old.Length)..];
        RunOn(_compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(_options, edited, tree.FilePath)));
    }

    /// <summary>Adds a file.</summary>
    public void Add(string source) =>
        RunOn(_compilation.AddSyntaxTrees(GeneratorHarness.Parse(_options, source, $"Added{_compilation.SyntaxTrees.Length}.cs")));

    /// <summary>Removes a file.</summary>
    public void Remove(int file) => RunOn(_compilation.RemoveSyntaxTrees(_compilation.SyntaxTrees[file]));

    /// <summary>Changes MSBuild properties.</summary>
    public void SetProperties(HarnessOptions options) =>
        Run = GeneratorHarness.RunOn(Run.Driver.WithUpdatedAnalyzerConfigOptions(new ProjectProperties(options)), _compilation);

    /// <summary>Adds a file that is not compiled.</summary>
    public void AddAdditionalFile(string path, string text) =>
        Run = GeneratorHarness.RunOn(Run.Driver.AddAdditionalTexts([new AdditionalFile(path, text)]), _compilation);

    /// <summary>Edits a file that is not compiled.</summary>
    public void ReplaceAdditionalFile(AdditionalFile old, AdditionalFile replacement) =>
        Run = GeneratorHarness.RunOn(Run.Driver.ReplaceAdditionalText(old, replacement), _compilation);

    /// <summary>
    /// Why each value of each named step was or wasn't computed in the last run, a line per step (- without values), then the same
    /// of what was written.
    /// </summary>
    public string Reasons => string.Join(
        "\n",
        StepNames.All.Select(name => $"{name}: {Join(Run.Result.TrackedSteps.GetValueOrDefault(name, []))}")
            .Append($"Written: {Join(Run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps))}"));

    /// <summary>Fails unless <see cref="Reasons"/> are the expected ones.</summary>
    public void AssertReasons(string expected) => Assert.True(expected == Reasons, $"expected:\n{expected}\n\nactual:\n{Reasons}");

    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(", ", steps.SelectMany(step => step.Outputs).Select(output => $"{output.Reason}").DefaultIfEmpty("-"));

    private void RunOn(CSharpCompilation compilation)
    {
        _compilation = compilation;
        Run = GeneratorHarness.RunOn(Run.Driver, compilation);
    }
}
