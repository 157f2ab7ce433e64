namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Names that generated code refers to.</summary>
internal static class TypeNames
{
    public const string ParameterArray = "global::RmsProp.Embedded.ParameterArray";
}
