namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>
/// The gradient of a dense layer's weights, where it is nowhere stored: the input times the deltas, which take the place of the gradient as it is given.
/// </summary>
internal static class LayerGradient
{
    /// <summary>The input.</summary>
    public const string Input = "x";

    /// <summary>What the sum of a batch is multiplied by.</summary>
    public const string Share = "share";

    private static readonly Expr BatchSum = new Expr.Load(Quantity.GradientSum);

    /// <summary>The deltas: the gradient of biases.</summary>
    public static Expr Delta { get; } = new Expr.Load(Quantity.RawGradient);

    /// <summary>The gradient of the weights of an input.</summary>
    public static Expr Product { get; } = new Expr.Local(Input) * Delta;

    /// <summary>Makes the sum of a batch its mean.</summary>
    public static Statement Mean { get; } = new Statement.Store(Quantity.GradientSum, BatchSum * new Expr.Local(Share));

    /// <summary>Computes the effective gradient.</summary>
    public static Statement Of(UpdateProgram update) => new Statement.Store(Quantity.Gradient, PutIn(update.EffectiveGradient));

    /// <summary>Adds a gradient to the sum of a batch.</summary>
    public static Statement Sum(Expr gradient) => new Statement.Store(Quantity.GradientSum, BatchSum + gradient);

    /// <summary>What becomes of the sum of a batch with the gradient of a weight of an input.</summary>
    public static Expr Added(Expr sum, Expr input, Expr delta) => sum + input * delta;

    private static Expr PutIn(Expr expression) => expression switch
    {
        Expr.Load { Quantity: Quantity.RawGradient } => Product,
        Expr.Negate negate => -PutIn(negate.Operand),
        Expr.Binary binary => new Expr.Binary(binary.Operator, PutIn(binary.Left), PutIn(binary.Right)),
        _ => expression,
    };
}
