namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Which values of a training an <see cref="ITrainingDriver"/> shows.</summary>
public enum Role
{
    /// <summary>The trained parameters.</summary>
    Parameters,

    /// <summary>The frozen fields of the parameters.</summary>
    Frozen,

    /// <summary>The gradient.</summary>
    Gradient,

    /// <summary>The state: average of the squared gradient.</summary>
    SquareAverage,

    /// <summary>The state: average of the gradient; only with Centered.</summary>
    GradientAverage,

    /// <summary>The state: the last movement; only with Momentum.</summary>
    MomentumBuffer,

    /// <summary>The state: variance of the gradient; only with CenteredVariance.NonNegative.</summary>
    Variance,

    /// <summary>The state: sum of the gradients that wait for an update; only with AccumulateSteps.</summary>
    GradientSum,
}
