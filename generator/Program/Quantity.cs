namespace RmsProp.Embedded.Generator.Program;

/// <summary>The values that an update reads and writes for each parameter. Those from <see cref="SquareAverage"/> on are optimizer state.</summary>
internal enum Quantity
{
    /// <summary>The parameter itself: <c>w</c>.</summary>
    Parameter,

    /// <summary>The gradient as the caller gave it.</summary>
    RawGradient,

    /// <summary>The effective gradient, with sign and weight decay applied: <c>g</c>.</summary>
    Gradient,

    /// <summary>Exponential average of the squared gradient: <c>s</c>.</summary>
    SquareAverage,

    /// <summary>Exponentially weighted variance of the gradient, in the form that is never negative: <c>v</c>.</summary>
    Variance,

    /// <summary>Exponential average of the gradient: <c>m</c>.</summary>
    GradientAverage,

    /// <summary>What momentum keeps of the last movements: <c>b</c>.</summary>
    MomentumBuffer,

    /// <summary>Sum of the gradients that wait for the next update: <c>a</c>.</summary>
    GradientSum,
}
