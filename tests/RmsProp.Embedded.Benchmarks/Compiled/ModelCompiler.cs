using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RmsProp.Embedded.Generator;

namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>Generates and compiles models as a project in release configuration does.</summary>
internal static class ModelCompiler
{
    /// <summary>The last language in which generated code has no vectors.</summary>
    private const LanguageVersion WithoutVectors = LanguageVersion.CSharp11;

    /// <summary>The framework, the library, and this assembly.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(RmsPropAttribute).Assembly.Location)
            .Append(typeof(ModelCompiler).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles a model and makes its driver.</summary>
    /// <param name="source">The model, and its driver called <c>Driver</c>.</param>
    /// <param name="vectors">Whether the generated code may have vectors.</param>
    public static T Compile<T>(string source, bool vectors)
    {
        var parse = new CSharpParseOptions(vectors ? LanguageVersion.Latest : WithoutVectors);
        CSharpCompilation project = CSharpCompilation.Create(
            "Model" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source, parse)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver
            .Create([new RmsPropGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(project, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        using MemoryStream image = new();
        EmitResult result = output.Emit(image);
        if (diagnostics.Concat(result.Diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray() is [_, ..] errors)
        {
            throw new InvalidOperationException(string.Join("\n", errors.Select(error => error.ToString())));
        }

        image.Position = 0;
        Assembly assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        return (T)Activator.CreateInstance(assembly.GetType("Driver", throwOnError: true)!)!;
    }
}
