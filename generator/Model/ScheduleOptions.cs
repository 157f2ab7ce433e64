namespace RmsProp.Embedded.Generator.Model;

/// <summary>How the learning rate changes with the number of steps.</summary>
/// <param name="Kind">The shape of the change.</param>
/// <param name="WarmupSteps">How many steps the rate first takes to rise from near 0.</param>
/// <param name="Steps">The period of <see cref="Schedule.Step"/>; the step at which a polynomial or a cosine ends, warm-up included.</param>
/// <param name="Factor">What <see cref="Schedule.Step"/> and <see cref="Schedule.Exponential"/> multiply the rate by.</param>
/// <param name="Power">The power of a polynomial.</param>
/// <param name="End">What a polynomial or a cosine ends at, as a fraction of the learning rate.</param>
internal sealed record ScheduleOptions(Schedule Kind, int WarmupSteps, int Steps, double Factor, double Power, double End)
{
    public static ScheduleOptions Default { get; } =
        new(Schedule.Constant, WarmupSteps: 0, Steps: 0, Factor: 0.1, Power: 1, End: 0);

    /// <summary>Whether the learning rate depends on the step at all.</summary>
    public bool IsUsed => Kind != Schedule.Constant || WarmupSteps > 0;

    /// <summary>Whether the rate follows from the rate before, which the state then keeps.</summary>
    public bool IsRecurrence => Kind is Schedule.Step or Schedule.Exponential;
}
