using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>Which single values the options need in the state: numbers first, then counters.</summary>
internal static class StateFields
{
    public static IEnumerable<StateField> Of(
        TrainingOptions options, double learningRate, ScalarType rateType, IEnumerable<SharedCorrection> corrections)
    {
        if (options.RuntimeLearningRate)
        {
            yield return new StateField(StateField.LearningRate, rateType, learningRate, "The learning rate: set it whenever you like.");
        }

        if (options.Schedule.IsRecurrence)
        {
            yield return new StateField(StateField.RateFactor, ScalarType.Float, 1, "What the schedule has made of the learning rate, as a factor.");
        }

        foreach (SharedCorrection correction in corrections)
        {
            yield return new StateField(correction.Field, correction.Type, 0, "The share of real gradients in the averages: 1 - alpha^t.");
        }

        if (options.NonFinite == NonFinite.Reject)
        {
            yield return new StateField(StateField.RejectedSteps, null, 0, "Steps refused because a gradient was NaN, infinite or too large.");
        }

        if (options.Schedule.IsUsed)
        {
            yield return new StateField(StateField.StepCount, null, 0, "Updates made.");
        }

        if (options.AccumulateSteps > 1)
        {
            yield return new StateField(StateField.AccumulatedGradients, null, 0, "Gradients that wait for the next update.");
        }

        if (options.NeedsStart)
        {
            yield return new StateField(StateField.IsStarted, null, 1, "1 once the start values are set, by Reset or by the first step.");
        }
    }
}
