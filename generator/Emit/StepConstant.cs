namespace RmsProp.Embedded.Generator.Emit;

/// <summary>A number that updates load from memory.</summary>
/// <param name="Symbol">What stands for it in a formula.</param>
/// <param name="Name">Its field.</param>
/// <param name="Literal">As C# text, of which there is one for each value of each type.</param>
/// <param name="Type">As C# text.</param>
internal sealed record StepConstant(string Symbol, string Name, string Literal, string Type)
{
    /// <summary>What a local that holds it is called, where that is free.</summary>
    public string LocalName => char.ToLowerInvariant(Name[0]) + Name.Substring(1);
}
