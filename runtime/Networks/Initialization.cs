namespace RmsProp.Embedded;

/// <summary>
/// The uniform distribution that a layer's start values are drawn from, for <c>n</c> inputs and <c>m</c> outputs of each weight: in a convolution, those of one
/// window.
/// </summary>
public enum Initialization
{
    /// <summary>Weights and biases within ±1 / sqrt(n): PyTorch's default for <c>Linear</c> and <c>Conv1d</c>.</summary>
    FanIn,

    /// <summary>
    /// Weights within ±sqrt(6 / n), biases 0; for Relu. K. He et al., Delving Deep into Rectifiers, arXiv:1502.01852 (2015).
    /// </summary>
    He,

    /// <summary>
    /// Weights within ±sqrt(6 / (n + m)), biases 0; for Tanh and Sigmoid. X. Glorot, Y. Bengio, Understanding the difficulty of training deep
    /// feedforward neural networks, AISTATS (2010).
    /// </summary>
    Glorot,
}
