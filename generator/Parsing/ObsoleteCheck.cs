using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Finds what generated code may not use, because the compiler makes an error of it. A mere warning is suppressed there.</summary>
internal static class ObsoleteCheck
{
    private const string Attribute = "System.ObsoleteAttribute";

    /// <summary>Whether code in a type may use whatever is obsolete, being obsolete itself.</summary>
    public static bool IsExempt(INamedTypeSymbol type) =>
        AccessibilityFacts.Enclosing(type).Any(link => FieldTypes.Attribute(link, Attribute) is not null);

    /// <summary>Whether to use the symbol is an error.</summary>
    public static bool IsForbidden(ISymbol symbol) =>
        FieldTypes.Attribute(symbol, Attribute) is { ConstructorArguments.Length: 2 } attribute && attribute.ConstructorArguments[1].Value is true;

    /// <summary>Whether to name the type is an error.</summary>
    public static bool IsForbiddenType(ITypeSymbol type) =>
        type is INamedTypeSymbol named && AccessibilityFacts.Parts(named).Any(IsForbidden);
}
