using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Assemblies;

/// <summary>What a type is, asked of references to it.</summary>
internal static class TypeFacts
{
    /// <summary>Whether its values are structs: neither primitive nor of an enum.</summary>
    public static bool IsStruct(this TypeReference type) => type switch
    {
        IModifierType modified => modified.ElementType.IsStruct(),
        PinnedType pinned => pinned.ElementType.IsStruct(),
        ArrayType or ByReferenceType or PointerType or FunctionPointerType or GenericParameter => false,
        _ => !type.IsPrimitive && type.FullName != "System.Void" && type.IsValue() && type.TryResolve() is not { IsEnum: true },
    };

    /// <summary>Whether it is a value type, which a reference alone doesn't always tell.</summary>
    public static bool IsValue(this TypeReference type) => type.IsValueType || type.TryResolve() is { IsValueType: true };

    public static bool IsDelegate(this TypeReference type) => type.TryResolve()?.BaseType?.FullName is "System.MulticastDelegate";

    /// <summary>The type with its definition at hand; null where its assembly isn't, or doesn't have it.</summary>
    public static TypeDefinition? TryResolve(this TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (ResolutionException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="TryResolve(TypeReference)"/>
    public static MethodDefinition? TryResolve(this MethodReference method)
    {
        try
        {
            return method.Resolve();
        }
        catch (ResolutionException)
        {
            return null;
        }
    }

    /// <summary>Whether code outside its assembly can derive from it.</summary>
    public static bool IsVisible(this TypeDefinition type) =>
        type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && type.DeclaringType.IsVisible() : type.IsPublic;
}
