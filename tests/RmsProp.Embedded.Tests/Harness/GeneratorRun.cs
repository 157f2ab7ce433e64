using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>What a run of the generator gave.</summary>
internal sealed class GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output)
{
    // A public member without documentation.
    private const string MissingDocumentation = "CS1591";

    /// <summary>The driver after the run; running it again uses its caches.</summary>
    public GeneratorDriver Driver => driver;

    /// <summary>The project with the generated files.</summary>
    public Compilation Output => output;

    /// <summary>What the generator under test did.</summary>
    public GeneratorRunResult Result { get; } = driver.GetRunResult().Results.Single();

    /// <summary>The generator's own errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Result.Diagnostics.Where(IsAtLeastWarning)];

    /// <summary>What the generator says besides.</summary>
    public ImmutableArray<Diagnostic> Notes => [.. Result.Diagnostics.Where(diagnostic => !IsAtLeastWarning(diagnostic))];

    /// <summary>The generated files, in the generator's order.</summary>
    public ImmutableArray<GeneratedSourceResult> Files => Result.GeneratedSources;

    /// <summary>The text of the only generated file.</summary>
    public string SingleFile => Files.Single().SourceText.ToString();

    /// <summary>Errors and warnings of the generator and of the compiler, except missing documentation in the sources under test.</summary>
    public IEnumerable<Diagnostic> Findings => Diagnostics.Concat(output.GetDiagnostics()).Where(IsFinding);

    /// <summary>Errors of the compiler that are located in generated files.</summary>
    public IEnumerable<Diagnostic> GeneratedErrors => output
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && IsGenerated(diagnostic.Location));

    /// <summary>Demands that neither generator nor compiler finds an error or a warning in the project.</summary>
    public GeneratorRun RequireClean()
    {
        UncleanCompilationException.ThrowIfAny(Findings);
        return this;
    }

    /// <summary>Compiles and loads the project; errors and warnings are demanded to be absent here too.</summary>
    public LoadedAssembly Load() => LoadedAssembly.From(
        output, compiler => UncleanCompilationException.ThrowIfAny(Diagnostics.Concat(compiler).Where(IsFinding)));

    private static bool IsAtLeastWarning(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;

    private bool IsGenerated(Location location) => Files.Any(file => file.SyntaxTree == location.SourceTree);

    private bool IsFinding(Diagnostic diagnostic) =>
        IsAtLeastWarning(diagnostic)
        && !diagnostic.IsSuppressed
        && !(diagnostic.Id == MissingDocumentation && input.SyntaxTrees.Contains(diagnostic.Location.SourceTree));
}
