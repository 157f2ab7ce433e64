using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Finds networks that nothing is generated for. The generator, which looks for <c>[RmsProp]</c>, would have to search every project a second time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrainedNetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(NetworkDescriptors.NotTrained);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        ISymbol type = context.Symbol;
        if (FieldTypes.Attribute(type, MetadataNames.NetworkAttribute)?.ApplicationSyntaxReference is { } attribute
            && FieldTypes.Attribute(type, MetadataNames.RmsPropAttribute) is null
            && attribute.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration)
        {
            context.ReportDiagnostic(Diagnostic.Create(NetworkDescriptors.NotTrained, declaration.Identifier.GetLocation(), type.Name));
        }
    }
}
