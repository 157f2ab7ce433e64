using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>Collects what a step computes once for many parameters, while their updates are built.</summary>
internal sealed class SharedValues(TrainingOptions options)
{
    private readonly List<SharedRate> rates = [];
    private readonly List<SharedCorrection> corrections = [];

    public IReadOnlyList<SharedRate> Rates => rates;

    public IReadOnlyList<SharedCorrection> Corrections => corrections;

    /// <summary>The learning rate as updates refer to it.</summary>
    public Expr LearningRate(double learningRate, ScalarType type)
    {
        if (!options.RuntimeLearningRate && !options.Schedule.IsUsed)
        {
            return new Expr.Constant(learningRate, "learningRate");
        }

        SharedRate? rate = rates.FirstOrDefault(rate => rate.Type == type && rate.LearningRate.Equals(learningRate));
        if (rate is null)
        {
            rate = new SharedRate(Numbered("learningRate", rates.Count(rate => rate.Type == type)), type, learningRate);
            rates.Add(rate);
        }

        return new Expr.Local(rate.Name);
    }

    /// <summary>The bias correction as updates refer to it; null without one.</summary>
    public Expr? Correction(double alpha, ScalarType type)
    {
        if (!options.BiasCorrection)
        {
            return null;
        }

        SharedCorrection? correction = corrections.FirstOrDefault(correction => correction.Type == type && correction.Alpha.Equals(alpha));
        if (correction is null)
        {
            string name = Numbered("correction", corrections.Count(correction => correction.Type == type));
            correction = new SharedCorrection(name, Numbered("Correction", corrections.Count), type, alpha);
            corrections.Add(correction);
        }

        return new Expr.Local(correction.Name);
    }

    private static string Numbered(string name, int index) => index == 0 ? name : name + WholeNumber.Text(index);
}
