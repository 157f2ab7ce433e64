using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads where a struct stands and how its parts are declared.</summary>
internal static class HierarchyParser
{
    public static TypeHierarchy Parse(INamedTypeSymbol symbol)
    {
        var containers = new List<PartialType>();
        var names = new List<string> { symbol.Name };
        for (INamedTypeSymbol? type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            containers.Insert(0, Part(type));
            names.Insert(0, type.Name);
        }

        var namespaces = new List<string>();
        for (INamespaceSymbol space = symbol.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            namespaces.Insert(0, space.Name);
        }

        return new TypeHierarchy(
            string.Join(".", namespaces.Select(Identifier)),
            new EquatableArray<PartialType>(containers),
            Part(symbol),
            string.Join(".", namespaces.Concat(names)));
    }

    /// <summary>The name as source text: with <c>@</c> where it means something else to some version of the language.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static PartialType Part(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return new PartialType(keyword, Identifier(type.Name));
    }
}
