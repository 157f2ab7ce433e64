using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads the named arguments of an attribute. One that doesn't bind counts as absent: the compiler has said so already.</summary>
internal sealed class AttributeArguments(AttributeData attribute, CancellationToken cancellation)
{
    public double Double(string name, double fallback) => Value(name) is double value ? value : fallback;

    public bool Boolean(string name, bool fallback) => Value(name) is bool value ? value : fallback;

    public int Integer(string name, int fallback) => Value(name) is int value ? value : fallback;

    public string Text(string name) => Value(name) as string ?? "";

    public bool Has(string name) => Value(name) is not null;

    /// <summary>The argument of the attribute's constructor at this position; null where it doesn't bind.</summary>
    public int? Positional(int position) => position < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive, Value: int value } ? value : null;

    /// <summary>Where that argument is written, by position or by <paramref name="name"/>.</summary>
    public Location PositionalLocation(int position, string name)
    {
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation);
        AttributeArgumentSyntax[] arguments = (syntax as AttributeSyntax)?.ArgumentList?.Arguments.Where(candidate => candidate.NameEquals is null).ToArray() ?? [];
        AttributeArgumentSyntax? argument = arguments.FirstOrDefault(candidate => candidate.NameColon?.Name.Identifier.ValueText == name)
            ?? arguments.ElementAtOrDefault(position);
        return (argument ?? syntax)?.GetLocation() ?? Microsoft.CodeAnalysis.Location.None;
    }

    /// <summary>Where the argument is written, <c>Alpha = 1.5</c>; the whole attribute where it isn't.</summary>
    public Location Location(string name)
    {
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation);
        AttributeArgumentSyntax? argument = (syntax as AttributeSyntax)?.ArgumentList?.Arguments
            .LastOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == name);
        return (argument ?? syntax)?.GetLocation() ?? Microsoft.CodeAnalysis.Location.None;
    }

    private object? Value(string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
