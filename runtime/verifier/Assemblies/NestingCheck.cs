using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RmsProp.Embedded.IlVerifier.Assemblies;

/// <summary>Refuses an assembly with a type that is nested in itself, or derives from itself: to walk such types never ends.</summary>
internal static class NestingCheck
{
    /// <param name="image">The assembly, which is read from its beginning and left there.</param>
    /// <exception cref="BadImageFormatException">It has such a type, or can't be read at all.</exception>
    public static void Require(Stream image)
    {
        using (var file = new PEReader(image, PEStreamOptions.LeaveOpen))
        {
            MetadataReader metadata = file.GetMetadataReader();
            foreach (TypeDefinitionHandle type in metadata.TypeDefinitions)
            {
                RequireEnd(type, metadata.TypeDefinitions.Count, handle => metadata.GetTypeDefinition(handle).GetDeclaringType());
                RequireEnd(type, metadata.TypeDefinitions.Count, handle => BaseInAssembly(metadata.GetTypeDefinition(handle)));
            }
        }

        image.Position = 0;
    }

    private static TypeDefinitionHandle BaseInAssembly(TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)type.BaseType : default;

    private static void RequireEnd(TypeDefinitionHandle type, int count, Func<TypeDefinitionHandle, TypeDefinitionHandle> next)
    {
        for (int steps = 0; !type.IsNil; steps++, type = next(type))
        {
            if (steps > count)
            {
                throw new BadImageFormatException("A type is nested in itself, or derives from itself.");
            }
        }
    }
}
