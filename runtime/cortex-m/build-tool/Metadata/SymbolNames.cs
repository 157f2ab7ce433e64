using System.Linq;
using System.Reflection.Metadata;

namespace RmsProp.Embedded.CortexM.Metadata;

/// <summary>How the compiler names what it compiles.</summary>
internal static class SymbolNames
{
    /// <summary>The symbol of a method, or of the first of its overloads.</summary>
    public static string Method(MetadataReader reader, TypeDefinition type, string method) =>
        Method(reader.GetString(reader.GetAssemblyDefinition().Name), FullName(reader, type), method);

    /// <inheritdoc cref="Method(MetadataReader, TypeDefinition, string)"/>
    public static string Method(string assembly, string type, string method) => $"{Mangle(assembly)}_{Mangle(type)}__{Mangle(method)}";

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        string name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
        {
            return FullName(reader, reader.GetTypeDefinition(type.GetDeclaringType())) + "." + name;
        }

        string space = reader.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    private static string Mangle(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
