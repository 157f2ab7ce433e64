#if NET
namespace RmsProp.Embedded;

/// <summary>One value of a gradient, and what central differences say it should be.</summary>
/// <param name="Path">The parameter, for example <c>Inner.Gain</c> or <c>Taps[3]</c>.</param>
/// <param name="Given">The value under test.</param>
/// <param name="Estimated">The central difference.</param>
/// <param name="Uncertainty">How far the estimate may be off because the loss is rounded.</param>
public sealed record GradientDifference(string Path, double Given, double Estimated, double Uncertainty)
{
    /// <summary>How far the two are apart, in units of the larger one, beyond what rounding explains. 0 is perfect, 1 is a wrong sign or size.</summary>
    public double RelativeError
    {
        get
        {
            double difference = System.Math.Max(0, System.Math.Abs(Given - Estimated) - Uncertainty);
            double size = System.Math.Max(System.Math.Abs(Given), System.Math.Abs(Estimated));
            return difference == 0 ? 0 : double.IsFinite(difference) ? difference / size : double.PositiveInfinity;
        }
    }
}
#endif
