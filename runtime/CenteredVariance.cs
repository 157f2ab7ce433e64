namespace RmsProp.Embedded;

/// <summary>How the variance of the gradient is estimated with <see cref="RmsPropAttribute.Centered"/>.</summary>
public enum CenteredVariance
{
    /// <summary>
    /// <c>s - m * m</c>, as PyTorch; clamped at 0, because for a near-constant gradient all digits cancel and what is left may be negative.
    /// </summary>
    Difference,

    /// <summary>
    /// <c>v = Alpha * (v + (1 - Alpha) * (g - m)^2)</c>: algebraically the same, never negative, and of no more state. It takes the place of the
    /// square average.
    /// </summary>
    NonNegative,
}
