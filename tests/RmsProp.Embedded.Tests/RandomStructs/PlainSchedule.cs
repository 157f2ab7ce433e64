using System;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>What a schedule multiplies the learning rate by, in float.</summary>
internal sealed class PlainSchedule(TrainingOptions options)
{
    private float _kept = 1;
    private int _updates;

    /// <summary>The factor of the next update; null without a schedule.</summary>
    public float? Next()
    {
        if (options.Schedule == Schedule.Constant && options.WarmupSteps == 0)
        {
            return null;
        }

        int update = _updates++;
        if (update < options.WarmupSteps)
        {
            return (update + 1f) / options.WarmupSteps;
        }

        int since = update - options.WarmupSteps;
        float now = _kept;
        bool isFall = options.Schedule == Schedule.Exponential
            || (options.Schedule == Schedule.Step && (since + 1) % options.ScheduleSteps == 0);
        _kept *= isFall ? (float)options.ScheduleFactor : 1;
        return options.Schedule switch
        {
            Schedule.Cosine => Down(0.5f + 0.5f * global::RmsProp.Embedded.FloatMath.Cos((float)Math.PI * Progress(since))),
            Schedule.Polynomial => Down(Power(1 - Progress(since))),
            _ => now,
        };
    }

    private float Progress(int since)
    {
        float progress = (float)since / (options.ScheduleSteps - options.WarmupSteps);
        return progress > 1 ? 1 : progress;
    }

    private float Power(float remaining) => options.SchedulePower switch
    {
        0.5 => MathF.Sqrt(remaining),
        2 => remaining * remaining,
        3 => remaining * remaining * remaining,
        _ => remaining,
    };

    private float Down(float share) =>
        options.ScheduleEnd == 0 ? share : (float)options.ScheduleEnd + (float)(1 - options.ScheduleEnd) * share;
}
