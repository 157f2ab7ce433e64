namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Names that generated code refers to.</summary>
internal static class TypeNames
{
    /// <summary>What the runtime's types start with.</summary>
    public const string Runtime = "global::RmsProp.Embedded.";

    public const string FloatMath = Runtime + "FloatMath";

    /// <summary>Goes from a reference to an element of an array to those beside it.</summary>
    public const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";
}
