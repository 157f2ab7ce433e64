using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Finds the calls of local functions, and of lambdas that a local holds for good.</summary>
internal static class FunctionCalls
{
    /// <summary>Whether some loop calls a function in every round, itself or by other such functions. Of one that is handed to a method nobody knows.</summary>
    public static bool AreRepeated(IOperation function) => AreRepeated(function, []);

    private static bool AreRepeated(IOperation function, HashSet<IOperation> visited) => visited.Add(function) && Of(function).Any(call =>
        Loops.Innermost(call) is { } loop
            ? Loops.IsInEveryRound(call, loop) && !Loops.Ends(call, loop)
            : Variables.Function(call) is { } outer && Loops.IsInEveryRound(call, outer) && AreRepeated(outer, visited));

    private static IEnumerable<IInvocationOperation> Of(IOperation function)
    {
        IEnumerable<IInvocationOperation> calls = Variables.Body(function).Descendants().OfType<IInvocationOperation>();
        return function is ILocalFunctionOperation { Symbol: var symbol } ? calls.Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, symbol))
            : Holder(function) is { } holder ? calls.Where(call => SymbolEqualityComparer.Default.Equals(Variables.Named(call.Instance), holder))
            : [];
    }

    /// <summary>The local that a lambda is assigned to where it is declared, if nothing else ever is.</summary>
    private static ISymbol? Holder(IOperation lambda)
    {
        IOperation? value = lambda.Parent;
        while (value is IConversionOperation or IDelegateCreationOperation)
        {
            value = value.Parent;
        }

        return value is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            && Variables.References(Variables.Body(lambda), local).All(use => use.Parent is IInvocationOperation) ? local : null;
    }
}
