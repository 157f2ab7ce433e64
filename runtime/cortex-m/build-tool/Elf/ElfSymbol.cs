namespace RmsProp.Embedded.CortexM.Elf;

/// <summary>A name in an object file.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Name">The name.</param>
/// <param name="Section">The section it is in; 0 when it is defined elsewhere.</param>
/// <param name="IsFunction">Whether it names code that can be called.</param>
/// <param name="EntryOffset">Where in the file its entry is.</param>
internal sealed record ElfSymbol(int Index, string Name, int Section, bool IsFunction, int EntryOffset);
