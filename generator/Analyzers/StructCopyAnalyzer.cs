using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>
/// Finds what makes nanoFramework put parameters, gradients and states on its heap in methods with <c>[HotPath]</c>: locals, parameters and return
/// values that are structs, and copies of structs. The verifier sees more, but only when all is compiled.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StructCopyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerDescriptors.StructCopy);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (IsForNanoFramework(start.Options, start.Compilation, start.CancellationToken))
            {
                start.RegisterSymbolAction(AnalyzeSignature, SymbolKind.Method);
                start.RegisterOperationBlockAction(AnalyzeBody);
            }
        });
    }

    /// <summary>The target as the generator knows it.</summary>
    private static bool IsForNanoFramework(AnalyzerOptions options, Compilation compilation, CancellationToken cancellation) =>
        TargetParser.Parse(CompilationFacts.Read(compilation, cancellation), new BuildProperties(options.AnalyzerConfigOptionsProvider)).Kind == TargetKind.NanoFramework;

    private static void AnalyzeSignature(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (TrainedTypes.IsHotPath(method))
        {
            foreach (StructCopy copy in StructDeclarations.OfSignature(method))
            {
                context.ReportDiagnostic(ToDiagnostic(copy));
            }
        }
    }

    private static void AnalyzeBody(OperationBlockAnalysisContext context)
    {
        IEnumerable<IOperation> operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf());
        if (!TrainedTypes.IsHotPath(context.OwningSymbol))
        {
            operations = operations
                .Where(operation => operation is ILocalFunctionOperation function && TrainedTypes.IsHotPath(function.Symbol))
                .SelectMany(function => function.DescendantsAndSelf());
        }

        foreach (StructCopy copy in operations.SelectMany(operation => Find(operation, context.OwningSymbol)))
        {
            context.ReportDiagnostic(ToDiagnostic(copy));
        }
    }

    private static IEnumerable<StructCopy> Find(IOperation operation, ISymbol method) => operation switch
    {
        ILocalFunctionOperation function => StructDeclarations.OfSignature(function.Symbol),
        IAnonymousFunctionOperation lambda => StructDeclarations.OfSignature(lambda.Symbol),
        _ => new[] { StructDeclarations.OfLocal(operation) ?? StructValues.Copied(operation, method) }.OfType<StructCopy>(),
    };

    private static Diagnostic ToDiagnostic(StructCopy copy) => Diagnostic.Create(AnalyzerDescriptors.StructCopy, copy.Location, copy.What, copy.Fix);
}
