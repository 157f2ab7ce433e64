namespace RmsProp.Embedded;

/// <summary>How the learning rate changes with the number of updates, after the rise that <see cref="RmsPropAttribute.WarmupSteps"/> asks for.</summary>
public enum Schedule
{
    /// <summary>Not at all.</summary>
    Constant,

    /// <summary>Times <see cref="RmsPropAttribute.ScheduleFactor"/> after every <see cref="RmsPropAttribute.ScheduleSteps"/> updates.</summary>
    Step,

    /// <summary>Times <see cref="RmsPropAttribute.ScheduleFactor"/> after every update.</summary>
    Exponential,

    /// <summary>
    /// Down to <see cref="RmsPropAttribute.ScheduleEnd"/> at update <see cref="RmsPropAttribute.ScheduleSteps"/>, as the power
    /// <see cref="RmsPropAttribute.SchedulePower"/> of the time that is left; constant from then on.
    /// </summary>
    Polynomial,

    /// <summary>
    /// Down to <see cref="RmsPropAttribute.ScheduleEnd"/> at update <see cref="RmsPropAttribute.ScheduleSteps"/>, along half a cosine wave;
    /// constant from then on.
    /// </summary>
    Cosine,
}
