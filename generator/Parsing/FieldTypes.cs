using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Which types a field may have.</summary>
internal static class FieldTypes
{
    private const int MostNestedTypes = 256;

    public static ScalarType? Scalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => ScalarType.Float,
        SpecialType.System_Double => ScalarType.Double,
        _ => null,
    };

    public static bool IsArray(ITypeSymbol type, out ScalarType elementType)
    {
        ScalarType? scalar = type is IArrayTypeSymbol { IsSZArray: true } array ? Scalar(array.ElementType) : null;
        elementType = scalar ?? default;
        return scalar is not null;
    }

    public static bool IsInlineArray(ITypeSymbol type, out ScalarType elementType, out int length)
    {
        AttributeData? attribute = Attribute(type, MetadataNames.InlineArrayAttribute);
        ScalarType? scalar = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => !field.IsStatic) is { } element
            ? Scalar(element.Type)
            : null;
        elementType = scalar ?? default;
        length = attribute is { ConstructorArguments.Length: 1 } && attribute.ConstructorArguments[0].Value is int count ? count : 0;
        return length > 0 && scalar is not null;
    }

    public static bool IsNestedStruct(ITypeSymbol type, out INamedTypeSymbol nested)
    {
        nested = (type as INamedTypeSymbol)!;
        return type is INamedTypeSymbol
        {
            TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false, IsRefLikeType: false, IsFileLocal: false,
            OriginalDefinition.SpecialType: SpecialType.None,
        } && Attribute(type, MetadataNames.InlineArrayAttribute) is null;
    }

    /// <summary>Whether a struct contains itself, which the compiler refuses, or nests without end.</summary>
    public static bool IsEndless(INamedTypeSymbol type) => Contains(type, type, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    public static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => Is(attribute.AttributeClass, name));

    /// <summary>Whether a class has this full name. Only one whose last part fits is worth the writing of it.</summary>
    public static bool Is(INamedTypeSymbol? type, string name) =>
        type is not null && name.EndsWith(type.Name, System.StringComparison.Ordinal) && type.ToDisplayString() == name;

    public static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static bool Contains(INamedTypeSymbol type, INamedTypeSymbol sought, HashSet<ISymbol> visited) => visited.Count > MostNestedTypes
        || type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic
            && IsNestedStruct(field.Type, out INamedTypeSymbol inner)
            && visited.Add(inner)
            && (SymbolEqualityComparer.Default.Equals(inner.OriginalDefinition, sought.OriginalDefinition) || Contains(inner, sought, visited)));
}
