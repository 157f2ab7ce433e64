using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>
/// The formula. Order of operations and rounding are those of <c>torch.optim.RMSprop</c> (PyTorch 2), so the bits are too.
/// </summary>
/// <remarks>
/// G. Hinton, Neural Networks for Machine Learning, lecture 6e (2012); centred form: A. Graves, arXiv:1308.0850 (2013).
/// </remarks>
internal static class RmsPropRule
{
    private static readonly Expr Parameter = new Expr.Load(Quantity.Parameter);
    private static readonly Expr RawGradient = new Expr.Load(Quantity.RawGradient);
    private static readonly Expr Gradient = new Expr.Load(Quantity.Gradient);
    private static readonly Expr SquareAverage = new Expr.Load(Quantity.SquareAverage);
    private static readonly Expr GradientAverage = new Expr.Load(Quantity.GradientAverage);
    private static readonly Expr MomentumBuffer = new Expr.Load(Quantity.MomentumBuffer);

    public static UpdateProgram Build(HyperParameters numbers, TrainingOptions options, ScalarType type)
    {
        var body = new List<Statement>();
        Expr alpha = new Expr.Constant(numbers.Alpha, "alpha");
        Expr oneMinusAlpha = new Expr.Constant(1 - numbers.Alpha, "(1 - alpha)");
        Expr negativeLearningRate = new Expr.Constant(-numbers.LearningRate, "-learningRate");
        Expr epsilon = new Expr.Constant(numbers.Epsilon, "epsilon");

        Expr s = Let(body, Quantity.SquareAverage, alpha * SquareAverage + oneMinusAlpha * Gradient * Gradient);
        Expr variance = s;
        if (options.Centered)
        {
            Expr m = Let(body, Quantity.GradientAverage, Lerp(GradientAverage, Gradient, 1 - numbers.Alpha, type));
            Expr difference = Let(body, "v", s - m * m);

            // For a near-constant gradient all digits of the difference cancel, and what is left may be negative.
            variance = Expr.AtLeast(new Expr.Constant(0, "0"), difference);
        }

        Expr denominator = Expr.Sqrt(variance) + epsilon;
        if (numbers.Momentum != 0)
        {
            Expr momentum = new Expr.Constant(numbers.Momentum, "momentum");
            Expr b = Let(body, Quantity.MomentumBuffer, momentum * MomentumBuffer + Gradient / denominator);
            body.Add(new Statement.Store(Quantity.Parameter, Parameter + negativeLearningRate * b));
        }
        else
        {
            body.Add(new Statement.Store(Quantity.Parameter, Parameter + negativeLearningRate * Gradient / denominator));
        }

        return new UpdateProgram(EffectiveGradient(numbers, options), new EquatableArray<Statement>(body));
    }

    private static Expr EffectiveGradient(HyperParameters numbers, TrainingOptions options)
    {
        Expr gradient = options.Maximize ? -RawGradient : RawGradient;
        return numbers.WeightDecay != 0 ? gradient + new Expr.Constant(numbers.WeightDecay, "weightDecay") * Parameter : gradient;
    }

    /// <summary>
    /// <c>torch.lerp</c>, which starts from the nearer end; there <c>1 - weight</c> is computed in the type of the parameter, from the rounded weight.
    /// </summary>
    private static Expr Lerp(Expr from, Expr to, double weight, ScalarType type)
    {
        double rounded = type.Round(weight);
        return rounded < 0.5
            ? from + new Expr.Constant(weight, "(1 - alpha)") * (to - from)
            : to - (to - from) * new Expr.Constant(type.Round(1 - rounded), "alpha");
    }

    private static Expr Let(List<Statement> body, Quantity quantity, Expr value)
    {
        Expr local = Let(body, quantity.Letter(), value);
        body.Add(new Statement.Store(quantity, local));
        return local;
    }

    private static Expr Let(List<Statement> body, string name, Expr value)
    {
        body.Add(new Statement.Let(name, value));
        return new Expr.Local(name);
    }
}
