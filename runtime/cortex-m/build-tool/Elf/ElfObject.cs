using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.CortexM.Elf;

/// <summary>A 32-bit little-endian ARM object file: its sections, symbols and relocations, and the few changes that we make to one.</summary>
/// <remarks>Source: System V ABI, chapter 4 (object files); ELF for the Arm Architecture (IHI 0044).</remarks>
internal sealed class ElfObject
{
    private const uint SymbolTable = 2;
    private const uint Relocations = 9;
    private const int Function = 2;
    private const int SectionHeaderSize = 40;
    private const int SymbolSize = 16;
    private const int RelocationSize = 8;

    private byte[] file;

    private ElfObject(byte[] file)
    {
        this.file = file;
        int headers = Word(32);
        int count = Half(48);
        int names = Word(headers + Half(50) * SectionHeaderSize + 16);
        Sections = [.. Enumerable.Range(0, count).Select(index => ReadSection(index, headers + index * SectionHeaderSize, names))];

        ElfSection table = Sections.Single(section => section.Type == SymbolTable);
        int strings = Sections[table.Link].Offset;
        Symbols = [.. Enumerable.Range(0, table.Size / SymbolSize).Select(index => ReadSymbol(index, table.Offset + index * SymbolSize, strings))];
        AllRelocations = [.. Sections.Where(section => section.Type == Relocations).SelectMany(ReadRelocations)];
    }

    public IReadOnlyList<ElfSection> Sections { get; }

    public IReadOnlyList<ElfSymbol> Symbols { get; }

    public IReadOnlyList<ElfRelocation> AllRelocations { get; }

    public static ElfObject Read(string path) => new(File.ReadAllBytes(path));

    public void Write(string path) => File.WriteAllBytes(path, file);

    /// <summary>The bytes of a section, to read or to change in place.</summary>
    public Span<byte> Bytes(ElfSection section) => file.AsSpan(section.Offset, section.Size);

    /// <summary>Makes a section empty.</summary>
    public void Empty(ElfSection section) => WriteWord(section.HeaderOffset + 20, 0);

    /// <summary>Renames symbols: appends their new names to the file as part of a new string table.</summary>
    public void Rename(IReadOnlyDictionary<string, string> newNames)
    {
        ElfSection table = Sections.Single(section => section.Type == SymbolTable);
        ElfSection strings = Sections[table.Link];
        var text = new MemoryStream();
        text.Write(Bytes(strings));
        foreach (ElfSymbol symbol in Symbols.Where(symbol => newNames.ContainsKey(symbol.Name)))
        {
            WriteWord(symbol.EntryOffset, (int)text.Length);
            text.Write(Encoding.UTF8.GetBytes(newNames[symbol.Name] + "\0"));
        }

        WriteWord(strings.HeaderOffset + 16, file.Length);
        WriteWord(strings.HeaderOffset + 20, (int)text.Length);
        file = [.. file, .. text.ToArray()];
    }

    private ElfSection ReadSection(int index, int header, int names) => new(
        index, Text(names + Word(header)), (uint)Word(header + 4), header, Word(header + 16), Word(header + 20), Word(header + 24), Word(header + 28));

    private ElfSymbol ReadSymbol(int index, int entry, int strings) => new(index, Text(strings + Word(entry)), Half(entry + 14), (file[entry + 12] & 0xF) == Function, entry);

    private IEnumerable<ElfRelocation> ReadRelocations(ElfSection section)
    {
        for (int entry = section.Offset; entry < section.Offset + section.Size; entry += RelocationSize)
        {
            uint info = (uint)Word(entry + 4);
            yield return new ElfRelocation(section.Info, (int)(info & 0xFF), (int)(info >> 8));
        }
    }

    private string Text(int offset) => Encoding.UTF8.GetString(file, offset, Array.IndexOf(file, (byte)0, offset) - offset);

    private int Word(int offset) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset));

    private int Half(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(offset));

    private void WriteWord(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offset), value);
}
