using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>What to write instead of what a loss can't contain.</summary>
internal static class UnsupportedConstructs
{
    public static void Report(LossContext context, IOperation operation)
    {
        if (operation.Kind == OperationKind.Invalid)
        {
            context.Fail();
            return;
        }

        (string what, string instead) = Describe(operation);
        context.Report(LossDescriptors.Unsupported, operation, what, instead);
    }

    private static (string What, string Instead) Describe(IOperation operation) => operation switch
    {
        IWhileLoopOperation { ConditionIsTop: true } => ("'while'", "Write a 'for' with constant bounds"),
        IWhileLoopOperation => ("'do'", "Write a 'for' with constant bounds"),
        IForEachLoopOperation => ("'foreach'", "Write a 'for' over the indices"),
        ITryOperation => ("'try'", "Test with 'if' before you calculate"),
        IThrowOperation => ("'throw'", "Return a loss for every input; a NaN makes the step be rejected"),
        IUsingOperation or IUsingDeclarationOperation => ("'using'", "Only numbers are calculated here; acquire resources outside"),
        ILockOperation => ("'lock'", "Take the lock where the loss is called"),
        IBranchOperation { BranchKind: BranchKind.Break } => ("'break' in a loop", "Put the rest of the body into an 'if'"),
        IBranchOperation { BranchKind: BranchKind.Continue } => ("'continue'", "Put the rest of the body into an 'if'"),
        IBranchOperation => ("'goto'", "Write 'if' and 'else'"),
        IAssignmentOperation => ("An assignment within an expression", "Write it as a statement of its own"),
        IIncrementOrDecrementOperation => ("An increment within an expression", "Write it as a statement of its own"),
        IDelegateCreationOperation or IAnonymousFunctionOperation => ("A lambda", "Write a static method and call it"),
        IObjectCreationOperation or ITypeParameterObjectCreationOperation => ("'new'", "Use locals, or an array of constant size"),
        IInterpolatedStringOperation => ("A string", "A loss calculates with float, double, int and bool only"),
        ILiteralOperation literal => ($"The literal '{literal.Syntax}'", "A loss calculates with float, double, int and bool only"),
        ITupleOperation or IDeconstructionAssignmentOperation => ("A tuple", "Use a local for each value"),
        IInstanceReferenceOperation => ("'this'", "A loss is static: pass what it needs"),
        IPropertyReferenceOperation property => ($"The property '{property.Property.Name}'", "Read a field, or call a static method"),
        IEventReferenceOperation => ("An event", "A loss calculates with numbers only"),
        IFieldReferenceOperation { Instance: null } field => ($"The static field '{field.Field.Name}'", "Make it const, or pass it as an input"),
        IFieldReferenceOperation field => ($"The field '{field.Field.Name}'", "Read fields of the parameters only, or pass the value as an input"),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation => ("A dynamic call", "Call a static method"),
        IAddressOfOperation => ("A pointer", "Use locals and arrays"),
        IAwaitOperation => ("'await'", "Calculate with what is there, and await outside"),
        ICoalesceOperation or IConditionalAccessOperation => ("A test for null", "A loss calculates with float, double, int and bool only"),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } => ("An index from the end", "Write the index from the start"),
        IRangeOperation or IImplicitIndexerReferenceOperation => ("A range, or an index from the end", "Write the index from the start"),
        IPatternOperation or IIsTypeOperation => ("This pattern", "Compare with constants, using 'and', 'or' and 'not'"),
        _ => ($"This {Name(operation.Kind)}", "Use locals, arithmetic, conditions, 'for' and static methods"),
    };

    private static string Name(OperationKind kind) => kind.ToString().ToLowerInvariant();
}
