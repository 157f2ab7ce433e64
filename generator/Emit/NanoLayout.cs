using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Memory on .NET nanoFramework, whose interpreter keeps everything in blocks.</summary>
internal static class NanoLayout
{
    /// <summary>What every field takes, of a class or of a struct, whatever its type.</summary>
    public const int FieldSize = 12;

    /// <summary>A field, and the array it refers to.</summary>
    public static int Size(ScalarType type, int? length) => FieldSize + ((length ?? 0) * type.Size());
}
