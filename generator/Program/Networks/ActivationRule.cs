using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>What an activation makes of a sum, and of a derivative on its way back.</summary>
internal static class ActivationRule
{
    /// <summary>The weighted sum of a unit.</summary>
    public const string Sum = "z";

    /// <summary>What the unit puts out.</summary>
    public const string Output = "y";

    /// <summary>The slope of a leaky ReLU below 0, PyTorch's default.</summary>
    private const double LeakySlope = 0.01;

    private static readonly Expr Z = new Expr.Local(Sum);
    private static readonly Expr Y = new Expr.Local(Output);
    private static readonly Expr Zero = new Expr.Constant(0, "0");
    private static readonly Expr One = new Expr.Constant(1, "1");
    private static readonly Expr Slope = new Expr.Constant(LeakySlope, "0.01");

    /// <summary>Whether the derivative needs the sum, because it doesn't follow from the output.</summary>
    public static bool NeedsSum(Activation activation) => activation is Activation.Softplus or Activation.Silu;

    /// <summary>The output, from <see cref="Sum"/>.</summary>
    public static Expr Value(Activation activation) => activation switch
    {
        Activation.Identity => Z,
        Activation.Relu => Expr.AtLeast(Zero, Z),
        Activation.LeakyRelu => new Expr.SelectLess(Z, Zero, Slope * Z, Z),
        Activation.Tanh => new Expr.Call("Tanh", Z),
        Activation.Sigmoid => new Expr.Call("Sigmoid", Z),
        Activation.Softplus => new Expr.Call("Softplus", Z),
        Activation.Silu => Z * new Expr.Call("Sigmoid", Z),
        _ => throw new System.ArgumentOutOfRangeException(nameof(activation)),
    };

    /// <summary>
    /// The derivative of the loss by the sum, from that by the output, which is <paramref name="derivative"/>; needs <see cref="Output"/> or
    /// <see cref="Sum"/>.
    /// </summary>
    public static Expr Delta(Activation activation, Expr derivative) => activation switch
    {
        Activation.Identity => derivative,
        Activation.Relu => new Expr.SelectLess(Zero, Y, derivative, Zero),
        Activation.LeakyRelu => new Expr.SelectLess(Zero, Y, derivative, Slope * derivative),
        Activation.Tanh => derivative * (One - Y * Y),
        Activation.Sigmoid => derivative * (Y * (One - Y)),
        Activation.Softplus => derivative * new Expr.Call("Sigmoid", Z),

        // sigmoid(z) (1 + z (1 - sigmoid(z))), and z sigmoid(z) is the output
        Activation.Silu => derivative * (new Expr.Call("Sigmoid", Z) * (One - Y) + Y),
        _ => throw new System.ArgumentOutOfRangeException(nameof(activation)),
    };
}
