using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Recognises what happens to the gradient that a variable is, or that is in the trainer that a variable holds.</summary>
internal static class GradientUses
{
    private const string ZeroGradient = "ZeroGradient";

    private static readonly string[] Harmless = ["Step", "Reset", "Save", "SaveParameters", "TryLoad", "TryLoadParameters"];

    /// <summary>The variable whose gradient a call of <c>Step</c> follows: a trainer or a gradient. Null where there is none, or it is no such call.</summary>
    public static ISymbol? VariableOfStep(IInvocationOperation call)
    {
        if (call.TargetMethod.Name != "Step")
        {
            return null;
        }

        if (TrainedTypes.IsTrainer(call.TargetMethod.ContainingType))
        {
            return Variables.Named(call.Instance);
        }

        IOperation? gradient = call.Arguments.FirstOrDefault(argument => TrainedTypes.IsGradient(argument.Value.Type))?.Value;
        return TrainedTypes.IsAnnotated(call.TargetMethod.ContainingType)
            ? gradient is IFieldReferenceOperation { Instance: { } owner } && TrainedTypes.IsTrainer(owner.Type) ? Variables.Named(owner) : Variables.Named(gradient)
            : null;
    }

    /// <summary>What is done where a variable is named.</summary>
    public static GradientUse Of(IOperation variable)
    {
        if (TrainedTypes.IsGradient(variable.Type))
        {
            return OfGradient(variable);
        }

        return variable.Parent switch
        {
            IFieldReferenceOperation { Field.Name: "Gradient" } gradient => OfGradient(gradient),
            IFieldReferenceOperation => GradientUse.None,
            IInvocationOperation { TargetMethod.Name: ZeroGradient } => GradientUse.Clears,
            IInvocationOperation call when call.Instance == variable && Harmless.Contains(call.TargetMethod.Name) => GradientUse.None,

            // Whose gradient is followed, if not that of the trainer that is made here?
            ISimpleAssignmentOperation assignment when assignment.Target == variable =>
                assignment.Value is IObjectCreationOperation && Loops.Innermost(variable) is null ? GradientUse.None : GradientUse.Unknown,
            _ => GradientUse.Unknown,
        };
    }

    private static GradientUse OfGradient(IOperation gradient)
    {
        IOperation part = Part(gradient);
        return part.Parent switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum when sum.Target == part => GradientUse.Adds,
            IIncrementOrDecrementOperation => GradientUse.Adds,
            ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == part => GradientUse.Clears,
            IArgumentOperation { Parent: IInvocationOperation call } => OfCall(call, part),
            IPropertyReferenceOperation { Property.Name: "Length" } => GradientUse.None,
            ICompoundAssignmentOperation assignment when assignment.Target == part => GradientUse.Unknown,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => GradientUse.Unknown,
            _ => IsNumber(part) ? GradientUse.None : GradientUse.Unknown,
        };
    }

    private static GradientUse OfCall(IInvocationOperation call, IOperation part)
    {
        bool isOfStruct = TrainedTypes.IsAnnotated(call.TargetMethod.ContainingType);
        return isOfStruct && call.TargetMethod.Name == ZeroGradient ? GradientUse.Clears
            : isOfStruct && Harmless.Contains(call.TargetMethod.Name) ? GradientUse.None
            : TrainedTypes.AddsGradient(call.TargetMethod) ? GradientUse.Adds
            : IsNumber(part) && call.Arguments.Any(argument => argument.Value == part && argument.Parameter is { RefKind: RefKind.None or RefKind.In }) ? GradientUse.None
            : GradientUse.Unknown;
    }

    private static bool IsNumber(IOperation part) => part.Type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double };

    /// <summary>The field or element that is reached through a gradient.</summary>
    private static IOperation Part(IOperation gradient)
    {
        while (gradient.Parent is IFieldReferenceOperation || (gradient.Parent is IArrayElementReferenceOperation element && element.ArrayReference == gradient))
        {
            gradient = gradient.Parent;
        }

        return gradient;
    }
}
