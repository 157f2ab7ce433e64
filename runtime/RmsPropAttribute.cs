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

    /// <summary>Where <see cref="Epsilon"/> is added. Default outside the square root, as PyTorch.</summary>
    public EpsilonPlacement EpsilonPlacement { get; set; }

    /// <summary>How the variance is estimated with <see cref="Centered"/>. Default the difference, as PyTorch.</summary>
    public CenteredVariance Variance { get; set; }

    /// <summary>What the square average starts at, in units of the squared gradient. 0 or more; default 0. TensorFlow 1 starts at 1.</summary>
    public double InitialSquareAverage { get; set; }

    /// <summary>
    /// Whether the learning rate is applied before the momentum buffer, as Keras, instead of after it, as PyTorch; they differ when the rate
    /// changes. Needs <see cref="Momentum"/>; default false.
    /// </summary>
    public bool LearningRateInMomentum { get; set; }

    /// <summary>Looks one step of momentum ahead: moves by <c>g / d + Momentum * b</c> instead of <c>b</c>. Needs <see cref="Momentum"/>; default false.</summary>
    public bool Nesterov { get; set; }

    /// <summary>Divides the averages by <c>1 - Alpha^t</c>, the share that real gradients make up after t updates. Default false.</summary>
    public bool BiasCorrection { get; set; }

    /// <summary>
    /// How much of the parameter, times the learning rate, is taken away before the update, without passing through the averages
    /// (I. Loshchilov, F. Hutter, arXiv:1711.05101). 0 or more; default 0.
    /// </summary>
    public double DecoupledWeightDecay { get; set; }

    /// <summary>
    /// How many gradients are averaged for one update; the calls of <c>Step</c> before the last only add theirs. Each is checked by itself, and
    /// true means that it was accepted. 1 or more; default 1.
    /// </summary>
    public int AccumulateSteps { get; set; } = 1;

    /// <summary>The longest movement of a parameter in one update, in units of the parameter. 0, the default, for no limit.</summary>
    public double MaxStep { get; set; }

    /// <summary>The largest magnitude of each gradient; a larger one is cut off. 0, the default, for no limit.</summary>
    public double ClipValue { get; set; }

    /// <summary>The largest Euclidean norm of each field's gradient; a longer one is scaled down. 0, the default, for no limit.</summary>
    public double ClipNorm { get; set; }

    /// <summary>The largest Euclidean norm of the whole gradient; a longer one is scaled down. 0, the default, for no limit.</summary>
    public double ClipGlobalNorm { get; set; }

    /// <summary>
    /// Puts the learning rate into the state, where the program may set it at any time after <c>Reset</c>; a rate that is NaN, infinite or so large
    /// that an accepted gradient could move a parameter to infinity (2^62 and more, less with <see cref="Centered"/>) rejects the step. Default
    /// false.
    /// </summary>
    public bool RuntimeLearningRate { get; set; }

    /// <summary>How the learning rate changes with the number of updates. Default not at all.</summary>
    public Schedule Schedule { get; set; }

    /// <summary>Over how many updates the learning rate first rises, evenly, to its full value. 0 or more; default 0.</summary>
    public int WarmupSteps { get; set; }

    /// <summary>
    /// The period of <see cref="Embedded.Schedule.Step"/>; or the update at which a polynomial or a cosine ends, the rise included. 1 or more.
    /// </summary>
    public int ScheduleSteps { get; set; }

    /// <summary>What <see cref="Embedded.Schedule.Step"/> and <see cref="Embedded.Schedule.Exponential"/> multiply by. Above 0, up to 1; default 0.1.</summary>
    public double ScheduleFactor { get; set; } = 0.1;

    /// <summary>The power of <see cref="Embedded.Schedule.Polynomial"/>: 0.5, 1, 2 or 3; default 1.</summary>
    public double SchedulePower { get; set; } = 1;

    /// <summary>Where a polynomial or a cosine ends, as a fraction of the learning rate. From 0 to 1; default 0.</summary>
    public double ScheduleEnd { get; set; }

    /// <summary>
    /// The longest array whose elements are updated by a line each; a longer one is updated in a loop. Likewise the longest <c>for</c> of a loss that
    /// is unrolled in any case; a longer one stays a loop where its body allows. 0 or more; default 16.
    /// </summary>
    public int Unroll { get; set; } = 16;

    /// <summary>
    /// Whether the generated file must equal an approved text, <c>Namespace.Name.rmsprop.verified.cs</c>, which the build writes with
    /// <c>-p:RmsPropAccept=true</c>. A difference is then an error at its first line. Default false.
    /// </summary>
    public bool Approved { get; set; }
}
