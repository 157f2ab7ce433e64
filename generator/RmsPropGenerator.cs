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

        // What the project compiles for.
        IncrementalValueProvider<Target> target = context.AnalyzerConfigOptionsProvider
            .Select(TargetProperties.Read)
            .Combine(context.CompilationProvider.Select(TargetParser.ReadFramework))
            .Select(TargetParser.Parse)
            .WithTrackingName(TrackingNames.Target);

        // The generated files that somebody has read and approved.
        IncrementalValueProvider<ApprovedTexts> approved = context.AdditionalTextsProvider
            .Where(ApprovedText.IsOne)
            .Select(ApprovedText.Read)
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(ApprovedTexts.ReadIsAccepting))
            .Select(ApprovedTexts.Create)
            .WithTrackingName(TrackingNames.ApprovedTexts);

        // What the project allows its trainers.
        IncrementalValueProvider<MemoryBudgets> budgets = context.AnalyzerConfigOptionsProvider.Select(MemoryBudgets.Read);

        // Measures code as the project's references make it.
        IncrementalValueProvider<CodeMeter> meter = context.MetadataReferencesProvider
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(CodeMeter.ReadIsWanted))
            .Combine(target)
            .Combine(budgets)
            .Combine(context.CompilationProvider.Select(CodeMeter.ReadIsOptimized))
            .Select(CodeMeter.Create);

        // What each trainer's code is, and what it costs.
        IncrementalValuesProvider<GeneratedStruct> generated = models
            .Combine(target)
            .Combine(meter)
            .Select(GeneratedStruct.Write);
        IncrementalValuesProvider<GeneratedSource> sources = generated
            .Combine(ambiguous)
            .Select(GeneratedSource.Name)
            .WithTrackingName(TrackingNames.Sources);
        IncrementalValueProvider<ImmutableArray<StructCost>> costs = generated.Select(GeneratedStruct.ToCost).Collect();

        // Output 1: one file for each model.
        context.RegisterSourceOutput(sources, GeneratedSource.Add);

        // Output 2: what is wrong with each struct, with locations.
        context.RegisterSourceOutput(
            parsed.Combine(target).SelectMany(StructDiagnostics.Find), DiagnosticOutput.Report);

        // Output 3: what is wrong with the target, in a project that has a struct for it.
        context.RegisterSourceOutput(
            target.Combine(models.Collect()).SelectMany(TargetParser.FindErrors), DiagnosticOutput.Report);

        // Output 4: where a generated file differs from its approved text.
        IncrementalValueProvider<ImmutableArray<GeneratedSource>> checkedSources = sources.Where(static source => source.Struct.NeedsApproval).Collect();
        context.RegisterSourceOutput(
            parsed.Where(static result => result.Approval is not null).Combine(checkedSources).Combine(approved).SelectMany(ApprovalCheck.Run), DiagnosticOutput.Report);

        // Output 5: what each trainer costs, and where that is more than the target allows.
        context.RegisterSourceOutput(
            parsed.Combine(costs.Select(CostTable.Create)).Combine(target).Select(StructNotes.Find).WhereNotNull(), StructNotes.Report);

        // Output 6: where all of them together are more than the target or the project allows.
        context.RegisterSourceOutput(costs.Combine(parsed.Collect()).Combine(target).Combine(budgets).SelectMany(BudgetCheck.Run), DiagnosticOutput.Report);
    }
}
