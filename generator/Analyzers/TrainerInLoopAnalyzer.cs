using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>
/// Finds trainers that are made anew in every round of a loop for one step, and so forget what they have learnt; also those that a local function or a
/// lambda makes, which a loop calls. Those that a further loop trains, or that are kept, may be models of their own: nothing is reported of them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrainerInLoopAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerDescriptors.TrainerInLoop);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (TrainedTypes.IsTrainer(creation.Type) && (Loops.Innermost(creation) is { } loop
            ? Loops.IsInEveryRound(creation, loop) && !Loops.Ends(creation, loop) && IsTrainedOnce(creation, loop)
            : Variables.Function(creation) is { } function && Loops.IsInEveryRound(creation, function) && IsTrainedOnce(creation, function) && FunctionCalls.AreRepeated(function)))
        {
            context.ReportDiagnostic(Diagnostic.Create(AnalyzerDescriptors.TrainerInLoop, creation.Syntax.GetLocation(), creation.Type!.ContainingType.Name));
        }
    }

    /// <param name="creation">Of the trainer.</param>
    /// <param name="repeated">The loop, or the function that a loop calls.</param>
    private static bool IsTrainedOnce(IObjectCreationOperation creation, IOperation repeated)
    {
        IOperation made = Variables.Converted(creation);
        ISymbol? variable = made.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,

            // What a function stores, its callers may use too.
            ISimpleAssignmentOperation when repeated is not ILoopOperation => null,
            ISimpleAssignmentOperation assignment => Variables.Named(assignment.Target),
            _ => null,
        };
        IOperation[] uses = variable is null ? [creation] : [.. Variables.References(repeated, variable).Where(use => (use.Parent as ISimpleAssignmentOperation)?.Value != made)];
        return uses.All(IsOfOwner) && uses.Select(Training).OfType<IInvocationOperation>().ToArray() is { Length: > 0 } steps
            && steps.All(step => Loops.Innermost(step) == repeated as ILoopOperation && Variables.Function(step) == Variables.Function(creation));
    }

    /// <summary>Whether a member is used, so that the trainer itself goes nowhere.</summary>
    private static bool IsOfOwner(IOperation use) => use.Parent is IFieldReferenceOperation || (use.Parent is IInvocationOperation call && call.Instance == use);

    /// <summary>The call that trains, with the trainer or with a field of it.</summary>
    private static IInvocationOperation? Training(IOperation use)
    {
        IInvocationOperation? call = use.Parent is IFieldReferenceOperation { Parent: IArgumentOperation { Parent: IInvocationOperation called } }
            ? called
            : use.Parent as IInvocationOperation;
        return call is not null && IsTraining(call.TargetMethod.Name)
            && (TrainedTypes.IsTrainer(call.TargetMethod.ContainingType) || TrainedTypes.IsAnnotated(call.TargetMethod.ContainingType)) ? call : null;
    }

    private static bool IsTraining(string method) => method is "Step" or "Accumulate" or "Apply" || method.StartsWith("Train", System.StringComparison.Ordinal);
}
