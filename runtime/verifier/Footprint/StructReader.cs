using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>Reads what structs consist of.</summary>
internal static class StructReader
{
    /// <summary>Structs within structs; more are damaged ones.</summary>
    private const int MostNested = 100;

    /// <param name="type">The struct.</param>
    /// <param name="lengths">The struct whose fields of the same names say how long arrays are.</param>
    public static FieldShape Read(TypeReference type, TypeDefinition lengths) => Read(type, lengths, depth: 0);

    private static FieldShape.Nested Read(TypeReference type, TypeDefinition lengths, int depth) => depth > MostNested
        ? throw new BadInputException($"{type.FullName}: a struct that contains itself")
        : new FieldShape.Nested(
        [
            .. type.Resolve().Fields
                .Where(field => !field.IsStatic)
                .Select(field => Read(field, Filled(field.FieldType, type), lengths.Fields.FirstOrDefault(other => other.Name == field.Name) ?? field, depth)),
        ]);

    /// <summary>The state, which consists of gradients and values.</summary>
    public static FieldShape ReadState(TypeDefinition state, TypeDefinition gradient, FieldShape gradients) => new FieldShape.Nested(
    [
        .. state.Fields
            .Where(field => !field.IsStatic)
            .Select(field => field.FieldType.FullName == gradient.FullName ? gradients : Read(field, field.FieldType, field, depth: 0)),
    ]);

    private static FieldShape Read(FieldDefinition field, TypeReference type, FieldDefinition length, int depth)
    {
        if (type is ArrayType array)
        {
            return new FieldShape.Array(Size(array.ElementType), Length(length, "ParameterAttribute") ?? Length(field, "ParameterAttribute") ?? Allocated(length) ?? 0);
        }

        if (!type.IsStruct())
        {
            return new FieldShape.Value(Size(type), 1);
        }

        TypeDefinition definition = type.Resolve();
        CustomAttribute? inline = definition.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "InlineArrayAttribute");
        return inline is null
            ? Read(type, length.FieldType.Resolve() ?? definition, depth + 1)
            : new FieldShape.Value(Size(definition.Fields.Single(element => !element.IsStatic).FieldType), (int)inline.ConstructorArguments[0].Value);
    }

    /// <summary>The type of a field of a generic struct, with the struct's type arguments.</summary>
    private static TypeReference Filled(TypeReference field, TypeReference type) =>
        field is GenericParameter parameter && type is GenericInstanceType generic ? generic.GenericArguments[parameter.Position] : field;

    private static int? Length(FieldDefinition field, string attribute) => field.CustomAttributes
        .Where(given => given.AttributeType.Name == attribute)
        .SelectMany(given => given.Properties)
        .Where(property => property.Name == "Length")
        .Select(property => (int?)property.Argument.Value)
        .FirstOrDefault();

    /// <summary>The length of a layer's array, which no attribute says: that which the trainer's constructor allocates.</summary>
    private static int? Allocated(FieldDefinition field) => field.DeclaringType.NestedTypes
        .Where(nested => nested.Name == "Trainer")
        .SelectMany(trainer => trainer.Methods)
        .Where(method => method.IsConstructor && method.HasBody)
        .SelectMany(method => method.Body.Instructions)
        .Where(store => store.OpCode.Code == Code.Stfld && store.Operand == field && store.Previous is { OpCode.Code: Code.Newarr, Previous: not null })
        .Select(store => Locals.Constant(store.Previous.Previous))
        .FirstOrDefault();

    private static int Size(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Boolean or MetadataType.SByte or MetadataType.Byte => 1,
        MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Char => 2,
        MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double => 8,
        _ => 4,
    };
}
