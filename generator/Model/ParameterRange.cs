namespace RmsProp.Embedded.Generator.Model;

/// <summary>The values that a parameter may take; infinite where it is not bounded.</summary>
internal sealed record ParameterRange(double Min, double Max)
{
    public static ParameterRange Unbounded { get; } = new(double.NegativeInfinity, double.PositiveInfinity);
}
