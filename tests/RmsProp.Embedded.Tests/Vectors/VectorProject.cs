using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>
/// A project whose generated code uses vectors up to a given width, whatever this processor has: where it has no such vectors, the runtime
/// computes their elements one by one.
/// </summary>
internal static class VectorProject
{
    private const string Question = @"global::System\.Runtime\.Intrinsics\.Vector(\d+)\.IsHardwareAccelerated";

    /// <summary>The last language in which generated code has no vectors.</summary>
    public static HarnessOptions Scalar { get; } = HarnessOptions.Default with { LanguageVersion = LanguageVersion.CSharp11 };

    /// <summary>Compiles and loads structs, each called Model in a namespace of its own: Case0, Case1...</summary>
    public static LoadedAssembly Load(HarnessOptions options, VectorWidth widest, params string[] models) =>
        LoadFiles(options, widest, [.. models.Select((model, index) => $"using RmsProp.Embedded; namespace Case{index} {{ {model} }}")]);

    /// <summary>Compiles and loads files.</summary>
    public static LoadedAssembly LoadFiles(HarnessOptions options, VectorWidth widest, params string[] sources)
    {
        GeneratorRun run = GeneratorHarness.Run(options, sources);
        Compilation output = run.Output;
        foreach (SyntaxTree tree in run.Files.Select(file => file.SyntaxTree))
        {
            string text = tree.ToString();
            string answered = Regex.Replace(text, Question, match => int.Parse(match.Groups[1].Value) <= (int)widest ? "true" : "false");
            SyntaxTree replaced = CSharpSyntaxTree.ParseText(answered, (CSharpParseOptions)tree.Options, tree.FilePath, tree.Encoding);
            output = output.ReplaceSyntaxTree(tree, replaced);
        }

        // Of code that can't be reached the compiler warns.
        return LoadedAssembly.From(
            output, found => UncleanCompilationException.ThrowIfAny(found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
