using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Approval;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
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
/// in <see cref="Program.RmsPropRule"/>. <c>Emit</c> prints that and decides nothing.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class RmsPropGenerator : IIncrementalGenerator
{
    /// <summary>Without a byte order mark, so that an approved file begins with its text.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Annotated structs, each parsed to a model, or to its errors.
        IncrementalValuesProvider<ParseResult> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                MetadataNames.RmsPropAttribute, static (node, _) => node is TypeDeclarationSyntax, StructParser.Parse)
            .Where(static result => result is not null)
            .Select(static (result, _) => result!)
            .WithTrackingName(TrackingNames.Parsed);

        // Output 1: the errors, with their locations.
        context.RegisterSourceOutput(
            parsed.SelectMany(static (result, _) => result.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic));

        // From here on models only, which an edit elsewhere leaves equal.
        IncrementalValuesProvider<ParameterStruct> models = parsed
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => result.Model!)
            .WithTrackingName(TrackingNames.Models);

        // The target, and an error where the project names none that exists.
        IncrementalValueProvider<string> property = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => TargetParser.ReadProperty(options));
        IncrementalValueProvider<Target> target = property
            .Combine(context.CompilationProvider.Select(static (compilation, _) => TargetParser.HasMathF(compilation)))
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => TargetParser.ReadLightMath(options)))
            .Select(static (source, _) => TargetParser.Parse(property: source.Left.Left, hasMathF: source.Left.Right, hasLightMath: source.Right))
            .WithTrackingName(TrackingNames.Target);
        context.RegisterSourceOutput(
            property.Combine(models.Collect()),
            static (output, pair) =>
            {
                if (pair.Right.Length > 0 && !TargetParser.IsKnown(pair.Left))
                {
                    output.ReportDiagnostic(Diagnostic.Create(Descriptors.UnknownTarget, Location.None, pair.Left));
                }
            });

        // An error for each struct whose root the target can't take.
        context.RegisterSourceOutput(
            parsed.Combine(target),
            static (output, pair) =>
            {
                if (RootCheck.Run(pair.Left, pair.Right) is { } error)
                {
                    output.ReportDiagnostic(error);
                }
            });

        // Warnings of losses that hold on devices only.
        context.RegisterSourceOutput(
            parsed.SelectMany(static (result, _) => result.DeviceWarnings).Combine(target),
            static (output, pair) =>
            {
                if (pair.Right.Kind != TargetKind.Net)
                {
                    output.ReportDiagnostic(pair.Left);
                }
            });

        // File names that some platforms, and the compiler, would take for one another.
        IncrementalValueProvider<EquatableArray<string>> ambiguous = models
            .Select(static (model, _) => GeneratedFile.Name(model))
            .Collect()
            .Select(static (names, _) => GeneratedFile.Ambiguous(names))
            .WithTrackingName(TrackingNames.AmbiguousFileNames);

        // Output 2: one file for each model.
        context.RegisterSourceOutput(
            models.Combine(target).Combine(ambiguous).WithTrackingName(TrackingNames.Sources),
            static (output, source) =>
            {
                ((ParameterStruct model, Target target), EquatableArray<string> ambiguous) = source;
                output.AddSource(GeneratedFile.Name(model, ambiguous), SourceText.From(GeneratedFile.Write(model, target), Utf8));
            });

        // Output 3: an error where a struct asks for an approved text and its file differs, unless the build is about to approve it.
        IncrementalValueProvider<ApprovedTexts> approvedTexts = context.AdditionalTextsProvider
            .Where(static file => ApprovedText.IsOne(file.Path))
            .Select(ApprovedText.Read)
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ApprovedTexts.ReadIsAccepting(options)))
            .Select(static (pair, _) => new ApprovedTexts(pair.Right, new EquatableArray<ApprovedText>(pair.Left)))
            .WithTrackingName(TrackingNames.ApprovedTexts);
        context.RegisterSourceOutput(
            parsed.Where(static result => result is { Approval: not null, Model: not null }).Combine(target).Combine(ambiguous).Combine(approvedTexts),
            static (output, source) =>
            {
                (((ParseResult result, Target target), EquatableArray<string> ambiguous), ApprovedTexts approved) = source;
                string name = GeneratedFile.Name(result.Model!, ambiguous);
                if (ApprovalCheck.Run(name, GeneratedFile.Write(result.Model!, target), approved, result.Approval!) is { } error)
                {
                    output.ReportDiagnostic(error);
                }
            });
    }
}
