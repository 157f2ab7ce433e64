namespace RmsProp.Embedded.CortexM;

/// <summary>One memory of a board.</summary>
/// <param name="Name">In the linker script.</param>
/// <param name="Used">Bytes that the image takes; in RAM with arena and stack.</param>
/// <param name="Size">Bytes that there are.</param>
internal sealed record MemoryRegion(string Name, int Used, int Size);
