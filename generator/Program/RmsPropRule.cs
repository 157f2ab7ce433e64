using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>
/// The formula. Order of operations and rounding are those of <c>torch.optim.RMSprop</c> (PyTorch 2), so the bits are too.
/// </summary>
/// <remarks>
/// G. Hinton, Neural Networks for Machine Learning, lecture 6e (2012); centred form: A. Graves, arXiv:1308.0850 (2013). The options beyond
/// PyTorch's are those of other libraries, and limits that none of them has.
/// </remarks>
internal sealed class RmsPropRule
{
    /// <summary>What a norm multiplies the gradient by.</summary>
    public const string Clip = "clip";

    private static readonly Expr Parameter = new Expr.Load(Quantity.Parameter);
    private static readonly Expr RawGradient = new Expr.Load(Quantity.RawGradient);
    private static readonly Expr Gradient = new Expr.Load(Quantity.Gradient);
    private static readonly Expr SquareAverage = new Expr.Load(Quantity.SquareAverage);
    private static readonly Expr Variance = new Expr.Load(Quantity.Variance);
    private static readonly Expr GradientAverage = new Expr.Load(Quantity.GradientAverage);
    private static readonly Expr MomentumBuffer = new Expr.Load(Quantity.MomentumBuffer);
    private static readonly Expr GradientSum = new Expr.Load(Quantity.GradientSum);
    private static readonly Expr Zero = new Expr.Constant(0, "0");

    private readonly UpdateContext context;
    private readonly HyperParameters numbers;
    private readonly TrainingOptions options;
    private readonly Expr alpha;
    private readonly Expr oneMinusAlpha;

    private RmsPropRule(UpdateContext context)
    {
        this.context = context;
        numbers = context.Numbers;
        options = context.Options;
        alpha = new Expr.Constant(numbers.Alpha, "alpha");
        oneMinusAlpha = new Expr.Constant(1 - numbers.Alpha, "(1 - alpha)");
    }

    public static UpdateProgram Build(UpdateContext context)
    {
        var rule = new RmsPropRule(context);
        return new UpdateProgram(rule.EffectiveGradient(), rule.Accumulate(), rule.Prepare(), rule.Body());
    }

    private Expr EffectiveGradient()
    {
        Expr gradient = options.Maximize ? -RawGradient : RawGradient;
        return numbers.WeightDecay != 0 ? gradient + new Expr.Constant(numbers.WeightDecay, "weightDecay") * Parameter : gradient;
    }

    private EquatableArray<Statement> Accumulate()
    {
        var statements = new StatementList();
        if (options.AccumulateSteps > 1)
        {
            statements.Store(Quantity.GradientSum, GradientSum + Gradient);
        }

        return statements.ToArray();
    }

    private EquatableArray<Statement> Prepare()
    {
        var statements = new StatementList();
        if (options.AccumulateSteps > 1)
        {
            statements.Store(Quantity.Gradient, GradientSum / new Expr.Constant(options.AccumulateSteps, "accumulateSteps"));
        }

        if (options.ClipValue > 0)
        {
            statements.Store(Quantity.Gradient, Expr.AtLeast(new Expr.Constant(-options.ClipValue, "-clipValue"), Gradient));
            statements.Store(Quantity.Gradient, Expr.AtMost(new Expr.Constant(options.ClipValue, "clipValue"), Gradient));
        }

        return statements.ToArray();
    }

    private EquatableArray<Statement> Body()
    {
        var body = new StatementList();
        if (context.ClipsByNorm)
        {
            body.Store(Quantity.Gradient, Gradient * new Expr.Local(Clip));
        }

        if (options.AccumulateSteps > 1)
        {
            body.Store(Quantity.GradientSum, Zero);
        }

        Expr movement = Movement(body, Denominator(SecondMoment(body)));
        Move(body, movement);
        return body.ToArray();
    }

    /// <summary>The square average, or the variance of a centred form.</summary>
    private Expr SecondMoment(StatementList body)
    {
        if (options.Centered && options.Variance == CenteredVariance.NonNegative)
        {
            // Algebraically the variance of the difference form, without a difference that could cancel.
            Expr deviation = body.Let("e", Gradient - GradientAverage);
            Expr v = body.Update(Quantity.Variance, alpha * (Variance + oneMinusAlpha * deviation * deviation));
            body.Update(Quantity.GradientAverage, GradientAverage + oneMinusAlpha * deviation);
            return v;
        }

        Expr s = body.Update(Quantity.SquareAverage, alpha * SquareAverage + oneMinusAlpha * Gradient * Gradient);
        Expr square = context.Correction is null ? s : s / context.Correction;
        if (!options.Centered)
        {
            return square;
        }

        Expr m = body.Update(Quantity.GradientAverage, Lerp(GradientAverage, Gradient, 1 - numbers.Alpha));
        if (context.Correction is not null)
        {
            m = body.Let("mean", m / context.Correction);
        }

        // For a near-constant gradient all digits of the difference cancel, and what is left may be negative.
        Expr difference = body.Let("v", square - m * m);
        return Expr.AtLeast(Zero, difference);
    }

    private Expr Denominator(Expr secondMoment)
    {
        Expr epsilon = new Expr.Constant(numbers.Epsilon, "epsilon");
        return options.EpsilonPlacement == EpsilonPlacement.InsideSquareRoot
            ? Expr.Sqrt(secondMoment + epsilon)
            : Expr.Sqrt(secondMoment) + epsilon;
    }

    /// <summary>What is subtracted from the parameter.</summary>
    private Expr Movement(StatementList body, Expr denominator)
    {
        if (numbers.Momentum == 0)
        {
            return context.LearningRate * Gradient / denominator;
        }

        Expr momentum = new Expr.Constant(numbers.Momentum, "momentum");
        Expr normalized = (options.LearningRateInMomentum ? context.LearningRate * Gradient : Gradient) / denominator;
        if (options.Nesterov)
        {
            normalized = body.Let("n", normalized);
        }

        Expr b = body.Update(Quantity.MomentumBuffer, momentum * MomentumBuffer + normalized);
        Expr direction = options.Nesterov ? normalized + momentum * b : b;
        return options.LearningRateInMomentum ? direction : context.LearningRate * direction;
    }

    /// <summary>Moves the parameter: decay first, then the update, within the limits.</summary>
    private void Move(StatementList body, Expr movement)
    {
        Expr? decay = options.DecoupledWeightDecay == 0 ? null : DecayFactor() * Parameter;
        Expr moved;
        if (numbers.MaxStep > 0)
        {
            Expr delta = body.Let("delta", decay is null ? movement : decay + movement);
            delta = body.Let("delta", Expr.AtLeast(new Expr.Constant(-numbers.MaxStep, "-maxStep"), delta));
            delta = body.Let("delta", Expr.AtMost(new Expr.Constant(numbers.MaxStep, "maxStep"), delta));
            moved = Parameter - delta;
        }
        else
        {
            moved = decay is null ? Parameter - movement : Parameter - decay - movement;
        }

        if (!double.IsNegativeInfinity(context.Range.Min))
        {
            Expr w = body.Let("w", moved);
            moved = Expr.AtLeast(new Expr.Constant(context.Range.Min, "min"), w);
        }

        if (!double.IsPositiveInfinity(context.Range.Max))
        {
            Expr w = body.Let("w", moved);
            moved = Expr.AtMost(new Expr.Constant(context.Range.Max, "max"), w);
        }

        body.Store(Quantity.Parameter, moved);
    }

    private Expr DecayFactor() => context.LearningRate is Expr.Constant rate
        ? new Expr.Constant(rate.Value * options.DecoupledWeightDecay, "learningRate * decoupledWeightDecay")
        : context.LearningRate * new Expr.Constant(options.DecoupledWeightDecay, "decoupledWeightDecay");

    /// <summary>
    /// <c>torch.lerp</c>, which starts from the nearer end; there <c>1 - weight</c> is computed in the type of the parameter, from the rounded weight.
    /// </summary>
    private Expr Lerp(Expr from, Expr to, double weight)
    {
        double rounded = context.Type.Round(weight);
        return rounded < 0.5
            ? from + new Expr.Constant(weight, "(1 - alpha)") * (to - from)
            : to - (to - from) * new Expr.Constant(context.Type.Round(1 - rounded), "alpha");
    }
}
