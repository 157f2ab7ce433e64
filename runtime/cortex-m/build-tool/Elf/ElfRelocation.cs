namespace RmsProp.Embedded.CortexM.Elf;

/// <summary>A place that the linker fills with an address.</summary>
/// <param name="Section">The section that the place is in.</param>
/// <param name="Type">How the address is written there.</param>
/// <param name="Symbol">The symbol whose address it is.</param>
internal sealed record ElfRelocation(int Section, int Type, int Symbol)
{
    /// <summary>Marks a dependency, writes nothing.</summary>
    public const int None = 0;

    /// <summary>An address as a word: data.</summary>
    public const int Absolute = 2;

    /// <summary>A distance as a word: data.</summary>
    public const int Relative = 3;

    /// <summary>Whether the place is a word of data rather than an instruction.</summary>
    public bool IsData => Type is Absolute or Relative;
}
