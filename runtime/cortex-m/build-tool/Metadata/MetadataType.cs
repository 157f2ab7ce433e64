using System.Reflection.Metadata;

namespace RmsProp.Embedded.CortexM.Metadata;

/// <summary>A type in a signature, as far as C can share it.</summary>
/// <param name="Scalar">C's name of a scalar type, or null.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Struct">The struct that it is, of the same assembly, or nil.</param>
/// <param name="IsReference">Whether a reference to it is passed.</param>
internal sealed record MetadataType(string? Scalar, int Size, TypeDefinitionHandle Struct, bool IsReference)
{
    /// <summary>What C doesn't know: arrays, objects, types of other assemblies.</summary>
    public static MetadataType Foreign { get; } = new(Scalar: null, Size: 0, Struct: default, IsReference: false);

    public bool IsForeign => Scalar is null && Struct.IsNil;
}
