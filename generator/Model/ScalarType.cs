namespace RmsProp.Embedded.Generator.Model;

/// <summary>The type of a value that is trained.</summary>
internal enum ScalarType
{
    Float,
    Double,
}
