namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>An argument of a loss, beside the parameters.</summary>
/// <param name="Name">The identifier, escaped where it is a keyword.</param>
/// <param name="Type">The type of the value, or of each element.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="Length">The length that an array must have, or null where the loss reads it at constant indices only.</param>
internal sealed record LossInput(string Name, LossType Type, bool IsArray, int? Length)
{
    public string TypeName => Type.Keyword() + (IsArray ? "[]" : "");
}
