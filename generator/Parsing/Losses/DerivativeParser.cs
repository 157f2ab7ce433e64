using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Finds the derivatives that the user supplies for a function.</summary>
internal sealed class DerivativeParser(LossContext context)
{
    private readonly Dictionary<ISymbol, IReadOnlyDictionary<int, string>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The derivatives by each argument that has one, as C# text; none at all for a method to be read by its body.</summary>
    public IReadOnlyDictionary<int, string> Of(IMethodSymbol function)
    {
        if (!known.TryGetValue(function, out IReadOnlyDictionary<int, string>? derivatives))
        {
            derivatives = Find(function);
            known.Add(function, derivatives);
        }

        return derivatives;
    }

    /// <summary>A method as C# text, valid anywhere in the compilation.</summary>
    public string Name(IMethodSymbol method) =>
        method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + HierarchyParser.Identifier(method.Name);

    private Dictionary<int, string> Find(IMethodSymbol function)
    {
        var found = new Dictionary<int, string>();
        foreach (IMethodSymbol candidate in function.ContainingType.GetMembers().OfType<IMethodSymbol>())
        {
            AttributeData? attribute = FieldTypes.Attribute(candidate, MetadataNames.DerivativeAttribute);
            if (attribute is null || !Equals(attribute.ConstructorArguments.FirstOrDefault().Value, function.Name))
            {
                continue;
            }

            var arguments = new AttributeArguments(attribute, context.Cancellation);
            string argument = arguments.Text(MetadataNames.Argument);
            int index = argument.Length > 0
                ? function.Parameters.Select(parameter => parameter.Name).ToList().IndexOf(argument)
                : function.Parameters.Length == 1 ? 0 : -1;
            if (index < 0)
            {
                Report(candidate, arguments, "it names no argument of the function", $"Write Argument = \"...\" with an argument of '{function.Name}'");
            }
            else if (!HasSameSignature(candidate, function))
            {
                Report(candidate, arguments, $"it differs from '{function.Name}'", "Make it static, with the same parameters and return type");
            }
            else if (found.ContainsKey(index))
            {
                Report(candidate, arguments, $"'{function.Parameters[index].Name}' has one already", "Remove one of the two");
            }
            else
            {
                found.Add(index, Name(candidate));
            }
        }

        return found;
    }

    private bool HasSameSignature(IMethodSymbol candidate, IMethodSymbol function) =>
        candidate.IsStatic
        && !candidate.IsGenericMethod
        && context.Compilation.IsSymbolAccessibleWithin(candidate, context.Loss.ContainingType)
        && OperatorParser.Type(function.ReturnType) is not null
        && SymbolEqualityComparer.Default.Equals(candidate.ReturnType, function.ReturnType)
        && candidate.Parameters.Select(parameter => parameter.Type).SequenceEqual(
            function.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default);

    private void Report(IMethodSymbol candidate, AttributeArguments arguments, string problem, string fix) =>
        context.Report(LossDescriptors.Derivative, arguments.Location(MetadataNames.Argument), candidate.Name, problem, fix);
}
