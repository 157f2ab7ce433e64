namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>The functions whose derivative is known.</summary>
internal enum LossFunction
{
    Sqrt,
    Exp,
    Log,
    Tanh,
    Sigmoid,
    Softplus,
    Sin,
    Cos,
    Atan,
    Pow,
    Abs,
    Min,
    Max,
    Clamp,

    /// <summary>A function of the user's own, with derivatives of the user's own.</summary>
    User,
}
