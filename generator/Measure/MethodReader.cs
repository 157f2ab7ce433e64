using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Measure;

/// <summary>Reads what the methods of a compiled struct take.</summary>
internal sealed class MethodReader
{
    private readonly PEReader image;
    private readonly MetadataReader metadata;
    private readonly MetadataReader? symbols;
    private readonly IReadOnlyList<TextSection> sections;

    private MethodReader(PEReader image, MetadataReader? symbols, IReadOnlyList<TextSection> sections)
    {
        this.image = image;
        this.symbols = symbols;
        this.sections = sections;
        metadata = image.GetMetadataReader();
    }

    /// <param name="image">The compiled assembly.</param>
    /// <param name="symbols">Its portable debug symbols, if there are sections.</param>
    /// <param name="fullName">The struct.</param>
    /// <param name="sections">The parts of its text.</param>
    public static IReadOnlyList<MethodSize> Read(Stream image, Stream symbols, string fullName, IReadOnlyList<TextSection> sections)
    {
        using var file = new PEReader(image);
        using MetadataReaderProvider? provider = sections.Count > 0 ? MetadataReaderProvider.FromPortablePdbStream(symbols) : null;
        return new MethodReader(file, provider?.GetMetadataReader(), sections).Read(fullName);
    }

    private MethodSize[] Read(string fullName)
    {
        TypeDefinition type = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).First(type => FullName(type) == fullName);

        // The struct's own constructor is the user's.
        IEnumerable<MethodDefinitionHandle> own = type.GetMethods().Where(method => !IsConstructor(metadata.GetMethodDefinition(method)));
        return [.. own.Concat(Nested(type).SelectMany(nested => nested.GetMethods())).Select(Read).OfType<MethodSize>()];
    }

    private IEnumerable<TypeDefinition> Nested(TypeDefinition type) => type.GetNestedTypes()
        .Select(metadata.GetTypeDefinition)
        .SelectMany(nested => Nested(nested).Prepend(nested));

    private string FullName(TypeDefinition type)
    {
        string name = metadata.GetString(type.Name);
        string space = metadata.GetString(type.Namespace);
        return !type.GetDeclaringType().IsNil ? FullName(metadata.GetTypeDefinition(type.GetDeclaringType())) + "." + name
            : space.Length > 0 ? space + "." + name
            : name;
    }

    private bool IsConstructor(MethodDefinition method) => metadata.StringComparer.Equals(method.Name, ".ctor");

    private MethodSize? Read(MethodDefinitionHandle handle)
    {
        MethodDefinition method = metadata.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0)
        {
            return null;
        }

        MethodBodyBlock body = image.GetMethodBody(method.RelativeVirtualAddress);
        IlScan scan = IlScan.Of(body.GetILReader());
        return new MethodSize(
            metadata.GetString(method.Name),
            metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name),
            scan.Bytes,
            scan.Instructions,
            Locals(body),
            body.MaxStack,
            Arguments(method),
            scan.LongestBranch,
            new EquatableArray<SectionSize>(Sections(handle, scan.Bytes)));
    }

    private int Locals(MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
        {
            return 0;
        }

        BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }

    private int Arguments(MethodDefinition method)
    {
        BlobReader signature = metadata.GetBlobReader(method.Signature);
        SignatureHeader header = signature.ReadSignatureHeader();
        if (header.IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return signature.ReadCompressedInteger() + (header.IsInstance ? 1 : 0);
    }

    /// <summary>Each instruction belongs to the line that the last sequence point before it names.</summary>
    private IEnumerable<SectionSize> Sections(MethodDefinitionHandle method, int bytes)
    {
        if (symbols is null)
        {
            return [];
        }

        SequencePoint[] points = [.. symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints()];
        var sizes = new List<SectionSize>();
        string? section = null;
        for (int i = 0; i < points.Length; i++)
        {
            // A hidden point continues what stands before it.
            section = points[i].IsHidden ? section : sections.LastOrDefault(part => part.FirstLine <= points[i].StartLine && points[i].StartLine < part.EndLine)?.Name;
            if (section is not null)
            {
                sizes.Add(new SectionSize(section, (i + 1 < points.Length ? points[i + 1].Offset : bytes) - points[i].Offset));
            }
        }

        return sizes.GroupBy(size => size.Name).Select(group => new SectionSize(group.Key, group.Sum(size => size.Bytes)));
    }
}
