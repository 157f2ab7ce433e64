using System;

namespace RmsProp.Embedded;

/// <summary>
/// Makes a partial struct of parameters trainable: the source generator adds its gradient, its optimizer state, an RMSprop step and a trainer,
/// of fixed size and without allocation.
/// </summary>
/// <remarks>
/// <para>Per parameter <c>w</c> with gradient <c>g</c>, one rounding after each operation:</para>
/// <code>
/// g = -g                                   with Maximize
/// g = g + WeightDecay * w                  with WeightDecay
/// s = Alpha * s + ((1 - Alpha) * g) * g    square average
/// m = m + (1 - Alpha) * (g - m)            gradient average, with Centered
/// d = sqrt(s) + Epsilon                    or, with Centered, sqrt(max(0, s - m * m)) + Epsilon
/// b = Momentum * b + g / d                 momentum buffer, with Momentum; then w = w - LearningRate * b
/// w = w - (LearningRate * g) / d           without Momentum
/// </code>
/// <para>
/// Names, defaults and bits are those of PyTorch's <c>torch.optim.RMSprop</c>. The constants are <see cref="double"/> because
/// <c>1 - Alpha</c> is computed in double and rounded once to the type of the parameter.
/// </para>
/// <para>
/// Sources: G. Hinton, Neural Networks for Machine Learning, lecture 6e (2012); centred form: A. Graves, Generating Sequences With Recurrent
/// Neural Networks, arXiv:1308.0850 (2013).
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class RmsPropAttribute : Attribute
{
    /// <summary>Length of a step in units of the parameter, per unit of normalised gradient. 0 or more; default 0.01.</summary>
    public double LearningRate { get; set; } = 0.01;

    /// <summary>How much of the square average is kept at each step. From 0 to below 1, also after rounding; default 0.99.</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>Added to the root of the square average, in units of the gradient. Above 0, also after rounding; default 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>How much of the parameter is added to its gradient (coupled L2 penalty). 0 or more; default 0.</summary>
    public double WeightDecay { get; set; }

    /// <summary>How much of the last movement is kept. From 0 to below 1; default 0, which needs no momentum buffer.</summary>
    public double Momentum { get; set; }

    /// <summary>Normalises by the estimated variance of the gradient instead of its mean square; needs a gradient average. Default false.</summary>
    public bool Centered { get; set; }

    /// <summary>Climbs the gradient instead of descending it. Default false.</summary>
    public bool Maximize { get; set; }

    /// <summary>What a step does with a gradient that is NaN, infinite or too large. Default <see cref="Embedded.NonFinite.Reject"/>.</summary>
    public NonFinite NonFinite { get; set; }

    /// <summary>The longest array whose elements are updated by a line each; a longer one is updated in a loop. 0 or more; default 16.</summary>
    public int Unroll { get; set; } = 16;

    /// <summary>
    /// Whether the generated file must equal an approved text, <c>Namespace.Name.rmsprop.verified.cs</c>, which the build writes with
    /// <c>-p:RmsPropAccept=true</c>. A difference is then an error at its first line. Default false.
    /// </summary>
    public bool Approved { get; set; }
}
