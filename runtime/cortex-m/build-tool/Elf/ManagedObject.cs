using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.CortexM.Elf;

/// <summary>Makes the compiler's object acceptable to the linker for one core, and small.</summary>
internal static class ManagedObject
{
    private const uint Attributes = 0x70000003;

    // Tags of the attributes section. Source: Addenda to, and Errata in, the ABI for the Arm Architecture (IHI 0045).
    private const byte ArchitectureTag = 6;
    private const byte ArmInstructionsTag = 8;
    private const byte ThumbInstructionsTag = 9;
    private const byte Thumb2 = 2;

    /// <param name="elf">As the compiler wrote it.</param>
    /// <param name="board">Where it is to run.</param>
    /// <param name="newNames">Symbols that get a name of their own.</param>
    public static void Prepare(ElfObject elf, Board board, IReadOnlyDictionary<string, string> newNames)
    {
        StampArchitecture(elf, board.ArchitectureAttribute);
        DropUnwindTables(elf);
        elf.Rename(newNames);
    }

    /// <summary>The compiler says arm7tdmi, with ARM instructions; what it writes is Thumb-2.</summary>
    private static void StampArchitecture(ElfObject elf, byte architecture)
    {
        Span<byte> bytes = elf.Bytes(elf.Sections.Single(section => section.Type == Attributes));
        ReadOnlySpan<byte> stamped = "arm7tdmi\0"u8;
        int name = bytes.IndexOf(stamped);
        if (name < 0)
        {
            throw new BuildException("the object is not stamped arm7tdmi: is this the pinned compiler?");
        }

        Encoding.ASCII.GetBytes("cortex-m").CopyTo(bytes[name..]);

        // What follows are pairs of a tag and a value, one byte each.
        for (int tag = name + stamped.Length; tag + 1 < bytes.Length; tag += 2)
        {
            bytes[tag + 1] = bytes[tag] switch
            {
                ArchitectureTag => architecture,
                ArmInstructionsTag => 0,
                ThumbInstructionsTag => Thumb2,
                _ => bytes[tag + 1],
            };
        }
    }

    /// <summary>
    /// Nothing unwinds here. The tables of any method would keep the one section of thunks, and so every helper that any method mentions.
    /// </summary>
    private static void DropUnwindTables(ElfObject elf)
    {
        foreach (ElfSection section in elf.Sections.Where(section => section.Name.Contains(".ARM.ex", StringComparison.Ordinal)))
        {
            elf.Empty(section);
        }
    }
}
