using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Measure;

/// <summary>Compiles generated code by itself and measures what comes out: exact, since it is the project's own compiler.</summary>
/// <remarks>
/// What is shown is always the optimised code, so that a generated text doesn't depend on the configuration; a limit must be kept by the build at hand too.
/// The code is compiled against the project's references, with stand-ins for what the user declares. So it depends on the model and the references
/// alone, and is compiled anew when one of them changes, not at every edit.
/// </remarks>
internal sealed class CodeMeter
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>Compilations that are made from one share what they know of the references; null where nothing is to be measured.</summary>
    private readonly CSharpCompilation? optimized;

    /// <summary>The same without optimisation; null where the project is built with it, or for a target without limits.</summary>
    private readonly CSharpCompilation? unoptimized;

    private CodeMeter(CSharpCompilation? optimized, CSharpCompilation? unoptimized)
    {
        this.optimized = optimized;
        this.unoptimized = unoptimized;
    }

    /// <summary>
    /// Whether the project's code is to be measured, which takes as long as to compile it. A device has the code of few structs, and limits that they must keep to;
    /// a project for .NET may have hundreds of structs, and is measured only if it wants to be, or limits the size of its code.
    /// </summary>
    public static bool IsWanted(BuildProperties properties, Target target, MemoryBudgets budgets) =>
        properties.Boolean("RmsPropMeasure") ?? (target.Kind != TargetKind.Net || budgets.Flash.Length > 0);

    public static CodeMeter Create(Settings settings, CancellationToken cancellation)
    {
        if (settings.MeasuredWith.Count == 0)
        {
            return new CodeMeter(null, null);
        }

        var optimized = CSharpCompilation.Create("Measured", [], settings.MeasuredWith, CompilationOptions);
        bool hasLimits = settings.Target.Kind == TargetKind.NanoFramework;
        return new CodeMeter(optimized, hasLimits && !settings.IsOptimized ? optimized.WithOptions(CompilationOptions.WithOptimizationLevel(OptimizationLevel.Debug)) : null);
    }

    /// <param name="code">The generated types.</param>
    /// <param name="model">The struct that they belong to.</param>
    /// <param name="cancellation">Stops compiling.</param>
    /// <returns>Every method that is generated, optimised; none where nothing is to be measured, or doesn't compile, which is then an error of the project.</returns>
    public IReadOnlyList<MethodSize> Measure(CodeWriter code, ParameterStruct model, CancellationToken cancellation) => Measure(optimized, code, model, cancellation);

    /// <inheritdoc cref="Measure(CodeWriter, ParameterStruct, CancellationToken)"/>
    /// <returns>The same without optimisation, where the project is built so and the target has limits; otherwise none.</returns>
    public IReadOnlyList<MethodSize> MeasureUnoptimized(CodeWriter code, ParameterStruct model, CancellationToken cancellation) => Measure(unoptimized, code, model, cancellation);

    private static IReadOnlyList<MethodSize> Measure(CSharpCompilation? empty, CodeWriter code, ParameterStruct model, CancellationToken cancellation)
    {
        if (empty is null)
        {
            return [];
        }

        var standIns = new StandIns(model);
        IReadOnlyList<TextSection> sections = model.Network is null ? [] : code.Sections;
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        bool isCompiled = empty
            .AddSyntaxTrees(Parse(standIns.Replace(code.ToString())), Parse(standIns.Declarations))
            .Emit(
                image,
                sections.Count > 0 ? symbols : null,
                options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb),
                cancellationToken: cancellation)
            .Success;
        if (!isCompiled)
        {
            return [];
        }

        image.Position = 0;
        symbols.Position = 0;
        return MethodReader.Read(image, symbols, model.Hierarchy.FullName, sections);

        SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, cancellationToken: cancellation);
    }
}
