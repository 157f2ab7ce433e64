namespace RmsProp.Embedded.Generator.Measure;

/// <summary>The IL of a part of a method.</summary>
/// <param name="Name">What the part is for.</param>
/// <param name="Bytes">Bytes of its instructions.</param>
internal sealed record SectionSize(string Name, int Bytes);
