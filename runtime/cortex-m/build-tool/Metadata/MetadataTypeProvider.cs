using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace RmsProp.Embedded.CortexM.Metadata;

/// <summary>Reads signatures.</summary>
internal sealed class MetadataTypeProvider : ISignatureTypeProvider<MetadataType, object?>
{
    private const byte ValueType = 0x11;

    public MetadataType GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => Scalar("void", 0),
        PrimitiveTypeCode.Boolean => Scalar("bool", 1),
        PrimitiveTypeCode.SByte => Scalar("int8_t", 1),
        PrimitiveTypeCode.Byte => Scalar("uint8_t", 1),
        PrimitiveTypeCode.Int16 => Scalar("int16_t", 2),
        PrimitiveTypeCode.UInt16 => Scalar("uint16_t", 2),
        PrimitiveTypeCode.Int32 => Scalar("int32_t", 4),
        PrimitiveTypeCode.UInt32 => Scalar("uint32_t", 4),
        PrimitiveTypeCode.Int64 => Scalar("int64_t", 8),
        PrimitiveTypeCode.UInt64 => Scalar("uint64_t", 8),
        PrimitiveTypeCode.Single => Scalar("float", 4),
        PrimitiveTypeCode.Double => Scalar("double", 8),
        _ => MetadataType.Foreign,
    };

    public MetadataType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        rawTypeKind == ValueType ? MetadataType.Foreign with { Struct = handle } : MetadataType.Foreign;

    public MetadataType GetByReferenceType(MetadataType elementType) => elementType with { IsReference = true };

    // in parameters carry a modifier of their own.
    public MetadataType GetModifiedType(MetadataType modifier, MetadataType unmodifiedType, bool isRequired) => unmodifiedType;

    public MetadataType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => MetadataType.Foreign;

    public MetadataType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        MetadataType.Foreign;

    public MetadataType GetSZArrayType(MetadataType elementType) => MetadataType.Foreign;

    public MetadataType GetArrayType(MetadataType elementType, ArrayShape shape) => MetadataType.Foreign;

    public MetadataType GetPointerType(MetadataType elementType) => MetadataType.Foreign;

    public MetadataType GetFunctionPointerType(MethodSignature<MetadataType> signature) => MetadataType.Foreign;

    public MetadataType GetGenericInstantiation(MetadataType genericType, ImmutableArray<MetadataType> typeArguments) => MetadataType.Foreign;

    public MetadataType GetGenericMethodParameter(object? genericContext, int index) => MetadataType.Foreign;

    public MetadataType GetGenericTypeParameter(object? genericContext, int index) => MetadataType.Foreign;

    public MetadataType GetPinnedType(MetadataType elementType) => elementType;

    private static MetadataType Scalar(string name, int size) => MetadataType.Foreign with { Scalar = name, Size = size };
}
