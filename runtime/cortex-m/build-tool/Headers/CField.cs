namespace RmsProp.Embedded.CortexM.Headers;

/// <summary>A field as C declares it.</summary>
/// <param name="Type">Of the field, or of its elements.</param>
/// <param name="Name">In C.</param>
/// <param name="Length">Elements of an inline array, or null.</param>
/// <param name="Offset">Bytes from the start of the struct.</param>
internal sealed record CField(string Type, string Name, int? Length, int Offset);
