using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Follows variables that can't be confused with others: locals, parameters, and fields of the own object or of none.</summary>
internal static class Variables
{
    /// <summary>The variable that an expression names; null where it is no such variable.</summary>
    public static ISymbol? Named(IOperation? expression) => expression switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } field => field.Field,
        _ => null,
    };

    /// <summary>Wherever an operation names a variable.</summary>
    public static IEnumerable<IOperation> References(IOperation within, ISymbol variable) =>
        within.DescendantsAndSelf().Where(operation => SymbolEqualityComparer.Default.Equals(Named(operation), variable));

    /// <summary>What an expression is once the compiler has given it the type that is asked for, as in <c>Model model = new()</c>.</summary>
    public static IOperation Converted(IOperation expression) =>
        expression.Parent is IConversionOperation { IsImplicit: true } conversion && SymbolEqualityComparer.Default.Equals(conversion.Type, expression.Type)
            ? conversion
            : expression;

    /// <summary>The whole body that an operation is in.</summary>
    public static IOperation Body(IOperation operation)
    {
        while (operation.Parent is { } outer)
        {
            operation = outer;
        }

        return operation;
    }

    public static bool IsWithin(IOperation operation, IOperation outer)
    {
        for (IOperation? each = operation; each is not null; each = each.Parent)
        {
            if (each == outer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The local function or lambda that an operation stands in; null in the method itself.</summary>
    public static IOperation? Function(IOperation operation)
    {
        IOperation? outer = operation.Parent;
        while (outer is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            outer = outer.Parent;
        }

        return outer;
    }
}
