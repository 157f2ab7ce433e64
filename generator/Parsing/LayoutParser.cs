using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads how a struct's fields lie in memory.</summary>
internal static class LayoutParser
{
    /// <summary>
    /// Whether the fields lie in order of declaration, with nothing between them that the source doesn't show. Of a struct without source not
    /// enough is known.
    /// </summary>
    public static bool IsSequential(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Length > 0
        && !HasOtherLayout(type)
        && !type.GetMembers().OfType<IEventSymbol>().Any(member => !member.IsStatic)
        && type.DeclaringSyntaxReferences.All(part => part.GetSyntax() is TypeDeclarationSyntax { ParameterList: null });

    private static bool HasOtherLayout(INamedTypeSymbol type) =>
        FieldTypes.Attribute(type, "System.Runtime.InteropServices.StructLayoutAttribute") is { } layout
        && (layout.ConstructorArguments.Length != 1
            || layout.ConstructorArguments[0].Value is not (int)LayoutKind.Sequential
            || layout.NamedArguments.Any(argument => argument.Key == nameof(StructLayoutAttribute.Size)));
}
