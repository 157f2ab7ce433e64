using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Approval;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator;

/// <summary>
/// Writes the trainer of every struct annotated with <c>[RmsProp]</c>.
/// </summary>
/// <remarks>
/// <code>
/// annotated struct ──Parsing──▶ model ──Program──▶ update as data ──Emit──▶ Name.RmsProp.g.cs
///                     └──▶ diagnostics
/// </code>
/// <c>Parsing</c> alone sees Roslyn's symbols. <c>Model</c> is plain equatable data. <c>Program</c> builds the arithmetic from it, by the formula
/// in <see cref="Program.RmsPropRule"/>. <c>Emit</c> prints that and decides nothing. <c>Measure</c> compiles what is printed, <c>Budgets</c> compares
/// what it takes with what there is.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class RmsPropGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Annotated structs, each parsed to a model, or to its errors.
        IncrementalValuesProvider<ParseResult> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(MetadataNames.RmsPropAttribute, StructParser.IsCandidate, ParseMemory.Parse)
            .WhereNotNull()
            .WithTrackingName(TrackingNames.Parsed);

        // From here on models only, which an edit elsewhere leaves equal.
        IncrementalValuesProvider<ParameterStruct> models = parsed
            .Select(ParseResult.ToModel)
            .WhereNotNull()
            .WithTrackingName(TrackingNames.Models);

        // File names that some platforms, and the compiler, would take for one another.
        IncrementalValueProvider<EquatableArray<string>> ambiguous = models
            .Select(GeneratedFile.Name)
            .Collect()
            .Select(GeneratedFile.Ambiguous)
            .WithTrackingName(TrackingNames.AmbiguousFileNames);

        // What the project says to all of them. One step hangs on the compilation, since such a step runs at every edit.
        IncrementalValueProvider<Settings> settings = context.CompilationProvider
            .Select(CompilationFacts.Read)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(Settings.Read)
            .WithTrackingName(TrackingNames.Settings);

        // What each trainer's code is, and what it costs.
        IncrementalValuesProvider<GeneratedStruct> generated = models
            .Combine(settings)
            .Combine(settings.Select(CodeMeter.Create))
            .Select(GeneratedStruct.Write);
        IncrementalValuesProvider<GeneratedSource> sources = generated
            .Combine(ambiguous)
            .Select(GeneratedSource.Name)
            .WithTrackingName(TrackingNames.Sources);

        // The generated files that somebody has read and approved.
        IncrementalValueProvider<ImmutableArray<ApprovedText>> approved = context.AdditionalTextsProvider
            .Where(ApprovedText.IsOne)
            .Select(ApprovedText.Read)
            .Collect()
            .WithTrackingName(TrackingNames.ApprovedTexts);

        // All that is generated, with what it is compared with.
        IncrementalValueProvider<GeneratedProject> project = generated.Collect()
            .Combine(approved)
            .Combine(settings)
            .Select(GeneratedProject.Create);

        // Output 1: one file for each model.
        context.RegisterSourceOutput(sources, GeneratedSource.Add);

        // Output 2: all that there is to say of each struct, with locations.
        context.RegisterSourceOutput(parsed.Combine(project).Select(StructReport.Create), StructReport.Write);

        // Output 3: what is wrong with the target and the limits, and where all structs together are more than those allow.
        context.RegisterSourceOutput(parsed.Collect().Combine(project).SelectMany(BudgetCheck.Run), DiagnosticOutput.Report);
    }
}
