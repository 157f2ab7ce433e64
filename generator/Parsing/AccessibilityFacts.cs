using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Who sees a type.</summary>
internal static class AccessibilityFacts
{
    /// <summary>Whether everybody sees the type.</summary>
    public static bool IsPublic(INamedTypeSymbol type) => Parts(type).All(part => part.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Whether all code of the assembly sees the type.</summary>
    public static bool IsVisibleInAssembly(INamedTypeSymbol type) => Parts(type).All(IsDeclaredVisible);

    /// <summary>
    /// Whether the type is hidden, but whoever sees <paramref name="other"/> sees it too: <paramref name="other"/> stands within the same type, and
    /// is private there.
    /// </summary>
    public static bool IsHiddenTogether(INamedTypeSymbol type, INamedTypeSymbol other) => Parts(type)
        .Where(part => !IsDeclaredVisible(part))
        .All(hidden => Enclosing(other).Any(link => link.DeclaredAccessibility == Accessibility.Private && IsWithin(link, hidden.ContainingType)));

    private static bool IsDeclaredVisible(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>The type, the types around it, and the same of its type arguments.</summary>
    public static IEnumerable<INamedTypeSymbol> Parts(INamedTypeSymbol type) => Enclosing(type)
        .SelectMany(part => part.TypeArguments.OfType<INamedTypeSymbol>().SelectMany(Parts).Prepend(part));

    private static bool IsWithin(INamedTypeSymbol type, INamedTypeSymbol container) =>
        Enclosing(type).Skip(1).Any(part => SymbolEqualityComparer.Default.Equals(part, container));

    /// <summary>The type and the types around it, innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Enclosing(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }
}
