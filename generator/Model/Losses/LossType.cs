namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>The type of a value in a loss.</summary>
internal enum LossType
{
    Bool,
    Int,
    Float,
    Double,
}
