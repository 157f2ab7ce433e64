using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>What the update of one slot is built from.</summary>
/// <param name="Numbers">The numbers of the slot's parameter group.</param>
/// <param name="Options">The options of the struct.</param>
/// <param name="Type">The type of the slot's values.</param>
/// <param name="Range">What the parameters are projected onto.</param>
/// <param name="ClipsByNorm">Whether a norm is computed for the slot, alone or with all others.</param>
/// <param name="LearningRate">The learning rate: a constant, or what the step computes once for all parameters.</param>
/// <param name="Correction">With bias correction, <c>1 - alpha^t</c>; otherwise null.</param>
internal sealed record UpdateContext(
    HyperParameters Numbers,
    TrainingOptions Options,
    ScalarType Type,
    ParameterRange Range,
    bool ClipsByNorm,
    Expr LearningRate,
    Expr? Correction);
