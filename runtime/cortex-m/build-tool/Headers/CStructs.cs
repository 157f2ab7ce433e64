using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using RmsProp.Embedded.CortexM.Metadata;

namespace RmsProp.Embedded.CortexM.Headers;

/// <summary>The C structs of one trained struct: itself and what it consists of, each after those that it needs.</summary>
/// <param name="owner">The trained struct; its name is the prefix of all others.</param>
internal sealed class CStructs(TrainedStruct owner)
{
    private readonly Dictionary<TypeDefinitionHandle, CStruct?> known = [];
    private readonly List<CStruct> ordered = [];

    /// <summary>Those asked for so far, and what they consist of.</summary>
    public IReadOnlyList<CStruct> InOrder => ordered;

    private string Prefix => "rmsprop_" + CNames.Snake(owner.Name);

    /// <summary>C's form of a type, or null when it refers to objects, such as arrays.</summary>
    public string? TypeName(MetadataType type) => type.Scalar ?? (type.Struct.IsNil ? null : Declare(type.Struct)?.Name);

    /// <summary>C's form of a struct, or null when it refers to objects, such as arrays.</summary>
    private CStruct? Declare(TypeDefinitionHandle handle)
    {
        if (!known.TryGetValue(handle, out CStruct? made))
        {
            made = Make(owner.Reader.GetTypeDefinition(handle));
            known.Add(handle, made);
            if (made is not null)
            {
                ordered.Add(made);
            }
        }

        return made;
    }

    private CStruct? Make(TypeDefinition definition)
    {
        var fields = new List<CField>();
        int end = 0;
        int alignment = 1;
        foreach (FieldDefinition field in InstanceFields(definition))
        {
            MetadataType type = TypeOf(field);
            int? length = null;
            if (!type.Struct.IsNil && InlineLength(owner.Reader.GetTypeDefinition(type.Struct)) is { } elements)
            {
                length = elements;
                type = TypeOf(InstanceFields(owner.Reader.GetTypeDefinition(type.Struct)).Single());
            }

            if (TypeName(type) is not { } typeName)
            {
                return null;
            }

            // The layout is that of C: in order, each at a multiple of its alignment. The header has C check it.
            (int size, int aligned) = type.Struct.IsNil ? (type.Size, type.Size) : (known[type.Struct]!.Size, known[type.Struct]!.Alignment);
            int offset = RoundUp(end, aligned);
            fields.Add(new CField(typeName, CNames.Variable(owner.Reader.GetString(field.Name)), length, offset));
            end = offset + size * (length ?? 1);
            alignment = Math.Max(alignment, aligned);
        }

        return new CStruct(NameOf(definition), fields, RoundUp(end, alignment), alignment);
    }

    private string NameOf(TypeDefinition definition)
    {
        string name = owner.Reader.GetString(definition.Name);
        return definition.Equals(owner.Definition) ? Prefix : $"{Prefix}_{CNames.Snake(name)}";
    }

    private IEnumerable<FieldDefinition> InstanceFields(TypeDefinition definition) => definition.GetFields()
        .Select(owner.Reader.GetFieldDefinition)
        .Where(field => !field.Attributes.HasFlag(FieldAttributes.Static));

    private static MetadataType TypeOf(FieldDefinition field) => field.DecodeSignature(new MetadataTypeProvider(), genericContext: null);

    /// <summary>The number of elements of an inline array, or null.</summary>
    private int? InlineLength(TypeDefinition definition)
    {
        foreach (CustomAttribute attribute in definition.GetCustomAttributes().Select(owner.Reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference)
            {
                EntityHandle parent = owner.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
                if (parent.Kind == HandleKind.TypeReference
                    && owner.Reader.StringComparer.Equals(owner.Reader.GetTypeReference((TypeReferenceHandle)parent).Name, "InlineArrayAttribute"))
                {
                    BlobReader value = owner.Reader.GetBlobReader(attribute.Value);
                    value.ReadUInt16();
                    return value.ReadInt32();
                }
            }
        }

        return null;
    }

    private static int RoundUp(int size, int alignment) => (size + alignment - 1) / alignment * alignment;
}
