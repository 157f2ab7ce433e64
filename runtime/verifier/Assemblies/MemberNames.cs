using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Assemblies;

/// <summary>How members are called in the output.</summary>
internal static class MemberNames
{
    /// <summary>A type without its namespace: <c>Thermistor.Trainer</c>, <c>Single[]</c>.</summary>
    public static string Of(TypeReference type) => type switch
    {
        ArrayType array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => $"{Of(reference.ElementType)}&",
        PointerType pointer => $"{Of(pointer.ElementType)}*",
        PinnedType pinned => Of(pinned.ElementType),
        IModifierType modified => Of(modified.ElementType),
        GenericInstanceType generic => $"{Of(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Of))}>",
        _ => type.DeclaringType is { } outer ? $"{Of(outer)}.{Simple(type)}" : Simple(type),
    };

    /// <summary>A method in a path: <c>Thermistor.Step</c>.</summary>
    public static string Of(MethodReference method) => method.Name switch
    {
        ".ctor" => $"new {Of(method.DeclaringType)}",
        ".cctor" => $"static {Of(method.DeclaringType)}",
        _ => $"{Of(method.DeclaringType)}.{method.Name}",
    };

    /// <summary>A method told from its overloads: <c>Math.Sqrt(Double)</c>.</summary>
    public static string WithParameters(MethodReference method) => Of(method) + Parameters(method);

    /// <summary>The types of a method's parameters: <c>(Byte[], Int32)</c>.</summary>
    public static string Parameters(MethodReference method) => $"({string.Join(", ", method.Parameters.Select(parameter => Of(parameter.ParameterType)))})";

    /// <summary>The same with the namespace.</summary>
    public static string Full(MethodReference method)
    {
        TypeReference outermost = method.DeclaringType;
        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }

        return outermost.Namespace is { Length: > 0 } space ? $"{space}.{WithParameters(method)}" : WithParameters(method);
    }

    private static string Simple(TypeReference type) => type.Name.Split('`')[0];
}
