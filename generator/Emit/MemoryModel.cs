namespace RmsProp.Embedded.Generator.Emit;

/// <summary>How a runtime with compiled code lays out objects.</summary>
/// <param name="PointerSize">Bytes of a reference, and what the size of the fields of an object is a multiple of.</param>
/// <param name="ArrayOverhead">What an array takes besides its elements: header, method table, length.</param>
/// <param name="ObjectOverhead">What another object takes besides its fields.</param>
/// <param name="Alignment">What the size of every object is a multiple of.</param>
internal sealed record MemoryModel(int PointerSize, int ArrayOverhead, int ObjectOverhead, int Alignment)
{
    /// <summary>.NET with 64-bit pointers.</summary>
    public static MemoryModel Net { get; } = new(PointerSize: 8, ArrayOverhead: 24, ObjectOverhead: 16, Alignment: 8);

    /// <summary>The arena of bare Cortex-M: a word ahead of each object, and one between objects.</summary>
    public static MemoryModel CortexM { get; } = new(PointerSize: 4, ArrayOverhead: 16, ObjectOverhead: 12, Alignment: 8);

    public int Array(int bytes) => RoundUp(ArrayOverhead + bytes, Alignment);

    public int Object(int bytes) => RoundUp(ObjectOverhead + bytes, Alignment);

    public static int RoundUp(int size, int alignment) => (size + alignment - 1) / alignment * alignment;
}
