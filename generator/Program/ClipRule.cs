using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>
/// Clipping by the Euclidean norm: the gradient is scaled down to the limit if it is longer. All values are first divided by the largest, so that
/// no square overflows, and added in ascending index.
/// </summary>
/// <remarks>Source: R. Pascanu, T. Mikolov, Y. Bengio, On the difficulty of training recurrent neural networks, arXiv:1211.5063 (2013).</remarks>
internal static class ClipRule
{
    public const string Largest = "largest";
    public const string Sum = "sum";

    private static readonly Expr Gradient = new Expr.Load(Quantity.Gradient);

    /// <summary>The factor for a gradient of one value, whose norm is its magnitude: the same bits as in the general way.</summary>
    public static EquatableArray<Statement> FactorOfOne(double limit)
    {
        var statements = new StatementList();
        WriteFactor(statements, Magnitude(statements), limit);
        return statements.ToArray();
    }

    /// <summary>Takes one gradient into account for the largest magnitude.</summary>
    public static EquatableArray<Statement> Measure()
    {
        var statements = new StatementList();
        Expr magnitude = Magnitude(statements);
        Expr largest = new Expr.Local(Largest);
        statements.Let(Largest, new Expr.SelectLess(largest, magnitude, magnitude, largest));
        return statements.ToArray();
    }

    /// <summary>Adds the square of one gradient, relative to the largest magnitude.</summary>
    public static EquatableArray<Statement> Add()
    {
        var statements = new StatementList();
        Expr ratio = statements.Let("ratio", Gradient / new Expr.Local(Largest));
        statements.Let(Sum, new Expr.Local(Sum) + ratio * ratio);
        return statements.ToArray();
    }

    /// <summary>The factor, from largest magnitude and sum.</summary>
    public static EquatableArray<Statement> Factor(double limit)
    {
        var statements = new StatementList();
        WriteFactor(statements, statements.Let("norm", new Expr.Local(Largest) * Expr.Sqrt(new Expr.Local(Sum))), limit);
        return statements.ToArray();
    }

    /// <summary>All that the norms take of the gradient of a scalar field.</summary>
    public static IEnumerable<Statement> OfField(TrainingOptions options) => options switch
    {
        { ClipGlobalNorm: > 0 } => NormPass.Largest.Statements.Concat(NormPass.Sum.Statements),
        { ClipNorm: > 0 } => FactorOfOne(options.ClipNorm),
        _ => [],
    };

    private static Expr Magnitude(StatementList statements) =>
        statements.Let("magnitude", new Expr.Magnitude(Gradient));

    private static void WriteFactor(StatementList statements, Expr norm, double limit)
    {
        Expr most = new Expr.Constant(limit, "limit");
        statements.Let(RmsPropRule.Clip, new Expr.SelectLess(most, norm, most / norm, new Expr.Constant(1, "1")));
    }
}
