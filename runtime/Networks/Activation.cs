namespace RmsProp.Embedded;

/// <summary>
/// What a layer applies to the weighted sum <c>z</c> of each unit. The functions are those of <see cref="FloatMath"/>, so the bits are the same on every
/// target; the derivatives are PyTorch's.
/// </summary>
public enum Activation
{
    /// <summary><c>z</c> itself.</summary>
    Identity,

    /// <summary><c>max(0, z)</c>; its derivative at 0 is 0.</summary>
    Relu,

    /// <summary><c>z</c>, or <c>0.01 z</c> below 0; its derivative at 0 is 0.01.</summary>
    LeakyRelu,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary><c>1 / (1 + e^-z)</c>.</summary>
    Sigmoid,

    /// <summary><c>log(1 + e^z)</c>. Keeps its sums for the derivative: 4 bytes per unit more.</summary>
    Softplus,

    /// <summary><c>z / (1 + e^-z)</c>. Keeps its sums for the derivative: 4 bytes per unit more.</summary>
    Silu,
}
