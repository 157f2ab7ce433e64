namespace RmsProp.Embedded.CortexM.Elf;

/// <summary>One section of an object file.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Name">Its name; several may share one.</param>
/// <param name="Type">What it holds.</param>
/// <param name="HeaderOffset">Where in the file its header is.</param>
/// <param name="Offset">Where in the file its bytes are.</param>
/// <param name="Size">How many.</param>
/// <param name="Link">The section that it depends on.</param>
/// <param name="Info">For relocations, the section that they apply to.</param>
internal sealed record ElfSection(int Index, string Name, uint Type, int HeaderOffset, int Offset, int Size, int Link, int Info);
