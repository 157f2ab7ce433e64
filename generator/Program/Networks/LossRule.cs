using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>A loss over a network's outputs, which it replaces by the derivatives of the loss by the sums of the last layer.</summary>
/// <param name="Passes">The passes over the outputs.</param>
/// <param name="Result">The loss, from the locals of the passes.</param>
/// <remarks>
/// All losses and their derivatives are PyTorch's. The cross entropies are computed from logits, in forms that neither overflow nor cancel.
/// </remarks>
internal sealed record LossRule(EquatableArray<LossPass> Passes, Expr Result)
{
    /// <summary>An output; after the last pass, the derivative by the last layer's sum.</summary>
    public const string Output = ActivationRule.Output;

    /// <summary>What the output should be.</summary>
    public const string Target = "t";

    private const string Loss = "loss";
    private const string Largest = "largest";
    private const string Total = "total";
    private const string Weight = "weight";
    private const string Aligned = "aligned";

    /// <summary>The output that a label names.</summary>
    public const string Labelled = "labelled";

    private static readonly Expr Y = new Expr.Local(Output);
    private static readonly Expr T = new Expr.Local(Target);
    private static readonly Expr Zero = new Expr.Constant(0, "0");
    private static readonly Expr One = new Expr.Constant(1, "1");
    private static readonly Expr Half = new Expr.Constant(0.5, "0.5");

    public static LossRule Build(Network network)
    {
        double share = 1.0 / network.Outputs;
        Activation last = network.Last.Activation;
        return network.Loss switch
        {
            NetworkLoss.MeanSquaredError => Mean(network.Outputs, last, Error, e => e * e, e => Scale(2 * share, e)),
            NetworkLoss.MeanAbsoluteError => Mean(network.Outputs, last, Error, Magnitude, e => Sign(e, share)),
            NetworkLoss.Huber => Mean(network.Outputs, last, Error, Huber, e => Scale(share, Expr.AtMost(One, Expr.AtLeast(Number(-1), e)))),
            NetworkLoss.BinaryCrossEntropy => Mean(
                network.Outputs, last, null, _ => BinaryCrossEntropy(), _ => Scale(share, new Expr.Call("Sigmoid", Y) - T)),
            NetworkLoss.SoftmaxCrossEntropy => SoftmaxCrossEntropy(),
            _ => throw new System.ArgumentOutOfRangeException(nameof(network)),
        };
    }

    /// <summary>The loss for a label, which stands for a target of 1 at its index and 0 elsewhere.</summary>
    public static LossRule BuildForLabel(Network network) => network.Loss == NetworkLoss.SoftmaxCrossEntropy ? LabelledCrossEntropy() : Build(network);

    /// <summary>The softmax, in place.</summary>
    public static IReadOnlyList<LossPass> Softmax() => [FindLargest(), Exponentials(), Probabilities()];

    /// <summary>A loss that is a mean of one term per output.</summary>
    private static LossRule Mean(
        int outputs, Activation last, Expr? error, System.Func<Expr, Expr> term, System.Func<Expr, Expr> derivative)
    {
        var each = new List<Statement>();
        Expr e = Zero;
        if (error is not null)
        {
            each.Add(new Statement.Let("error", error));
            e = new Expr.Local("error");
        }

        each.Add(new Statement.Let(Loss, new Expr.Local(Loss) + term(e)));
        if (last == Activation.Identity)
        {
            each.Add(new Statement.Let(Output, derivative(e)));
        }
        else
        {
            each.Add(new Statement.Let(LayerProgram.Derivative, derivative(e)));
            each.Add(new Statement.Let(Output, ActivationRule.Delta(last, new Expr.Local(LayerProgram.Derivative))));
        }

        Expr mean = outputs == 1 ? new Expr.Local(Loss) : new Expr.Local(Loss) / Number(outputs);
        return new LossRule(new EquatableArray<LossPass>([new LossPass("Terms", "Sums the terms of the loss, and replaces outputs by its derivatives.", Statements(new Statement.Let(Loss, Zero)), new EquatableArray<Statement>(each))]), mean);
    }

    private static Expr Error => Y - T;

    private static Expr Magnitude(Expr error) => new Expr.SelectLess(error, Zero, -error, error);

    private static Expr Sign(Expr error, double size) =>
        new Expr.SelectLess(error, Zero, Number(-size), new Expr.SelectLess(Zero, error, Number(size), Zero));

    private static Expr Huber(Expr error) =>
        new Expr.SelectLess(Magnitude(error), One, Half * error * error, Magnitude(error) - Half);

    /// <summary>max(y, 0) - y t + log(1 + e^-|y|), whose first two terms are one product, so that they don't cancel for targets of 0 and 1.</summary>
    private static Expr BinaryCrossEntropy() =>
        new Expr.Call("Softplus", new Expr.SelectLess(Y, Zero, Y, -Y)) + new Expr.SelectLess(Y, Zero, -Y * T, Y * (One - T));

    /// <summary>
    /// sum of t (log(sum of e^y) - y), with y relative to the largest one. The weight is the sum of the targets, which for probabilities is 1.
    /// </summary>
    private static LossRule SoftmaxCrossEntropy()
    {
        var targets = new LossPass(
            "Targets",
            "What the targets are together, and what of the outputs they ask for.",
            Statements(new Statement.Let(Weight, Zero), new Statement.Let(Aligned, Zero)),
            Statements(
                new Statement.Let(Weight, new Expr.Local(Weight) + T),
                new Statement.Let(Aligned, new Expr.Local(Aligned) + T * (Y - new Expr.Local(Largest)))));
        var derivatives = new LossPass(
            "Derivatives",
            "Replaces exponentials by the derivatives of the loss.",
            Statements(),
            Statements(new Statement.Let(Output, Y / new Expr.Local(Total) * new Expr.Local(Weight) - T)));
        return new LossRule(
            new EquatableArray<LossPass>([FindLargest(), targets, Exponentials(), derivatives]),
            new Expr.Call("Log", new Expr.Local(Total)) * new Expr.Local(Weight) - new Expr.Local(Aligned));
    }

    /// <summary>The same for a target of 1 at a label and 0 elsewhere: the derivatives are the probabilities, less 1 at the label.</summary>
    private static LossRule LabelledCrossEntropy()
    {
        var labelled = new Expr.Local(Labelled);
        LossPass exponentials = Exponentials();
        LossPass derivatives = new("Derivative", "Takes the target from the probabilities.", Statements(new Statement.Let(Labelled, labelled - One)), Statements());
        return new LossRule(
            new EquatableArray<LossPass>(
            [
                FindLargest(),
                exponentials with { Start = Statements([new Statement.Let(Aligned, labelled - new Expr.Local(Largest)), .. exponentials.Start]) },
                Probabilities(),
                derivatives,
            ]),
            new Expr.Call("Log", new Expr.Local(Total)) - new Expr.Local(Aligned));
    }

    private static LossPass FindLargest() => new(
        "Largest",
        "The largest output.",
        Statements(new Statement.Let(Largest, new Expr.Constant(double.NegativeInfinity, "-infinity"))),
        Statements(new Statement.Let(Largest, Expr.Larger(new Expr.Local(Largest), Y))));

    private static LossPass Exponentials() => new(
        "Exponentials",
        "Replaces outputs by e to their power, relative to the largest, and sums them.",
        Statements(new Statement.Let(Total, Zero)),
        Statements(
            new Statement.Let(Output, new Expr.Call("Exp", Y - new Expr.Local(Largest))),
            new Statement.Let(Total, new Expr.Local(Total) + Y)));

    private static LossPass Probabilities() => new(
        "Probabilities",
        "Replaces exponentials by probabilities.",
        Statements(),
        Statements(new Statement.Let(Output, Y / new Expr.Local(Total))));

    private static EquatableArray<Statement> Statements(params Statement[] statements) => new(statements);

    private static Expr Scale(double factor, Expr value) => factor == 1 ? value : Number(factor) * value;

    private static Expr Number(double value) => new Expr.Constant(value, "");
}
