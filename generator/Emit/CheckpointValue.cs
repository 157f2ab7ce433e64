using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>A field, or an array of values, as it stands in a checkpoint.</summary>
internal sealed record CheckpointValue(string Path, ScalarType Type, int? Length, bool IsHeapArray)
{
    /// <summary>The length that the array must be tested for, or null.</summary>
    public int? GuardedLength => IsHeapArray ? Length : null;

    /// <summary>Size in bytes.</summary>
    public int Size => (Length ?? 1) * Type.Size();
}
