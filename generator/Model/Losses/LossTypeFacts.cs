using System;

namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>What follows from a <see cref="LossType"/>.</summary>
internal static class LossTypeFacts
{
    public static LossType ToLossType(this ScalarType type) => type == ScalarType.Float ? LossType.Float : LossType.Double;

    /// <summary>The floating-point type that this is.</summary>
    public static ScalarType ToScalarType(this LossType type) => type switch
    {
        LossType.Float => ScalarType.Float,
        LossType.Double => ScalarType.Double,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Keyword(this LossType type) => type switch
    {
        LossType.Bool => "bool",
        LossType.Int => "int",
        _ => type.ToScalarType().Keyword(),
    };

    /// <summary>Whether the type is floating-point: only such values have a derivative.</summary>
    public static bool IsReal(this LossType type) => type is LossType.Float or LossType.Double;
}
