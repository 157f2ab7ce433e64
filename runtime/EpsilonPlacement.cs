namespace RmsProp.Embedded;

/// <summary>Where epsilon is added. Libraries differ here most often, and by much: inside the root, 1e-8 acts as 1e-4 does outside.</summary>
public enum EpsilonPlacement
{
    /// <summary><c>sqrt(s) + epsilon</c>, in units of the gradient: PyTorch, DL4J, ensmallen, burn.</summary>
    OutsideSquareRoot,

    /// <summary><c>sqrt(s + epsilon)</c>, in units of its square: Keras, TensorFlow 1, optax, timm.</summary>
    InsideSquareRoot,
}
