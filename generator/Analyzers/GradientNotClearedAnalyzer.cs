using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>
/// Finds loops that add to a gradient and step along it, but never set it back: each step then follows the sum of all gradients so far. Where it may be
/// cleared out of sight, nothing is reported.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientNotClearedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AnalyzerDescriptors.GradientNotCleared);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var step = (IInvocationOperation)context.Operation;
        if (GradientUses.VariableOfStep(step) is { } variable
            && Loops.Innermost(step) is { } loop
            && !Loops.Ends(step, loop)
            && OnlyAdds(variable, step, loop)
            && !MayBeClearedElsewhere(variable, loop))
        {
            string gradient = TrainedTypes.IsTrainer(step.TargetMethod.ContainingType) ? variable.Name + ".Gradient" : variable.Name;
            context.ReportDiagnostic(Diagnostic.Create(AnalyzerDescriptors.GradientNotCleared, step.Syntax.GetLocation(), gradient));
        }
    }

    /// <summary>Whether the loop adds to the gradient, and neither the loop nor a function within the method may clear it.</summary>
    private static bool OnlyAdds(ISymbol variable, IInvocationOperation step, ILoopOperation loop)
    {
        IOperation? function = Variables.Function(step);
        bool adds = false;
        foreach (IOperation reference in Variables.References(Variables.Body(step), variable))
        {
            GradientUse use = GradientUses.Of(reference);
            bool isInLoop = Variables.IsWithin(reference, loop);
            if (use == GradientUse.Unknown || (use == GradientUse.Clears && (isInLoop || Variables.Function(reference) != function)))
            {
                return false;
            }

            adds |= isInLoop && use == GradientUse.Adds;
        }

        return adds;
    }

    /// <summary>Whether a method that the loop calls may clear a field of the type, which some method of the type does.</summary>
    private static bool MayBeClearedElsewhere(ISymbol variable, ILoopOperation loop) =>
        variable is IFieldSymbol field && loop.Descendants().Any(CallsOwnCode) && field.ContainingType.DeclaringSyntaxReferences
            .SelectMany(part => part.GetSyntax().DescendantNodes())
            .Any(node => !IsIn(node, loop.Syntax) && IsClearing(node, field));

    private static bool CallsOwnCode(IOperation operation) => operation is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method }
        && !TrainedTypes.IsAnnotated(method.ContainingType) && !TrainedTypes.IsTrainer(method.ContainingType);

    private static bool IsIn(SyntaxNode node, SyntaxNode loop) => node.SyntaxTree == loop.SyntaxTree && loop.Span.Contains(node.Span);

    /// <summary>Whether it calls <c>ZeroGradient</c> or assigns, and names the field.</summary>
    private static bool IsClearing(SyntaxNode node, IFieldSymbol field) => node switch
    {
        InvocationExpressionSyntax call => Names(call, "ZeroGradient") && Names(call, field.Name),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment =>
            Names(assignment.Left, field.Name) && (!TrainedTypes.IsTrainer(field.Type) || Names(assignment.Left, "Gradient")),
        _ => false,
    };

    private static bool Names(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(each => each.Identifier.ValueText == name);
}
