namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Type of a parameter.</summary>
public enum ElementType
{
    /// <summary>IEEE binary32.</summary>
    Float,

    /// <summary>IEEE binary64.</summary>
    Double,
}
