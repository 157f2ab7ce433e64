using System;

namespace RmsProp.Embedded;

/// <summary>
/// Makes a static method of an <see cref="RmsPropAttribute"/> struct a loss: the generator differentiates it and adds
/// <c>AddNameGradient</c>, <c>TrainName</c> and <c>Trainer.TrainName</c>.
/// </summary>
/// <remarks>
/// The method returns <see cref="float"/> or <see cref="double"/>, its first parameter is <c>in</c> the struct, the others are inputs: float, double,
/// int, bool, or arrays of float or double. Its body may use locals, arithmetic, conditions, <c>for</c> with constant bounds, constant-size arrays,
/// other static methods, and the functions of FloatMath. Where the loss has a kink, the derivative is the one that PyTorch takes: Abs at 0 has 0,
/// Min and Max at a tie half each, Clamp at its bound 1, and a condition that of the branch taken. A <c>for</c> of more rounds than
/// <see cref="RmsPropAttribute.Unroll"/> stays a loop where its rounds hand on sums; the step then needs memory for the gradient, which the trainer has.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LossAttribute : Attribute
{
}
