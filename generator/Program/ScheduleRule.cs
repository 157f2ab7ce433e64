using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>
/// The learning rate of a step as a factor of the constant one, in <c>float</c>: the same bits on every target, and more digits than a rate needs.
/// </summary>
/// <remarks>
/// Sources: step and exponential decay as <c>torch.optim.lr_scheduler.StepLR</c> and <c>ExponentialLR</c>; polynomial as Keras'
/// <c>PolynomialDecay</c>; cosine as I. Loshchilov, F. Hutter, SGDR, arXiv:1608.03983 (2017), without restarts. The rise over the first steps
/// is linear (P. Goyal et al., arXiv:1706.02677).
/// </remarks>
internal static class ScheduleRule
{
    /// <summary>The number of updates before this one.</summary>
    public const string Step = "step";

    /// <summary>The factor that the state keeps for schedules that go on from the last one.</summary>
    public const string Kept = "kept";

    /// <summary>The result.</summary>
    public const string Factor = "rateFactor";

    private static readonly Expr One = new Expr.Constant(1, "1");

    public static EquatableArray<Statement> Build(ScheduleOptions options)
    {
        var statements = new StatementList();
        Expr step = new Expr.Local(Step);
        Expr warmup = new Expr.Constant(options.WarmupSteps, "warmupSteps");
        Expr factor = options.Kind switch
        {
            Schedule.Step or Schedule.Exponential => new Expr.Local(Kept),
            Schedule.Polynomial => Decay(options, Power(Remaining(statements, options, step, warmup), options.Power)),
            Schedule.Cosine => Decay(options, Wave(Progress(statements, options, step, warmup))),
            _ => One,
        };

        statements.Let(Factor, options.WarmupSteps > 0 ? new Expr.SelectLess(step, warmup, (step + One) / warmup, factor) : factor);
        return statements.ToArray();
    }

    /// <summary>From 0 at the end of the rise to 1 at the end of the schedule, and from then on.</summary>
    private static Expr Progress(StatementList statements, ScheduleOptions options, Expr step, Expr warmup)
    {
        Expr elapsed = options.WarmupSteps > 0 ? step - warmup : step;
        Expr length = new Expr.Constant(options.Steps - options.WarmupSteps, "(scheduleSteps - warmupSteps)");
        Expr progress = statements.Let("progress", elapsed / length);
        return statements.Let("progress", Expr.AtMost(One, progress));
    }

    private static Expr Remaining(StatementList statements, ScheduleOptions options, Expr step, Expr warmup) =>
        statements.Let("remaining", One - Progress(statements, options, step, warmup));

    private static Expr Power(Expr remaining, double power) => power switch
    {
        // During the rise, which the result then leaves out, this may be above 1, never below 0.
        0.5 => Expr.Sqrt(remaining),
        2 => remaining * remaining,
        3 => remaining * remaining * remaining,
        _ => remaining,
    };

    private static Expr Wave(Expr progress)
    {
        Expr half = new Expr.Constant(0.5, "0.5");
        return half + half * new Expr.Call("Cos", new Expr.Constant(System.Math.PI, "pi") * progress);
    }

    /// <summary>From 1 to the end value, as <paramref name="share"/> goes from 1 to 0.</summary>
    private static Expr Decay(ScheduleOptions options, Expr share) => options.End == 0
        ? share
        : new Expr.Constant(options.End, "scheduleEnd") + new Expr.Constant(1 - options.End, "(1 - scheduleEnd)") * share;
}
